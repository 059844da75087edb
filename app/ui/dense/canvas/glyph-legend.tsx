import { useSyncExternalStore } from 'react'
import { usePage } from '../../base/page-context'
import legend from '../../filters/legend.module.css'
import { useWords } from '../../base/words/words-context'
import type { DenseEngine } from '../engine/dense-engine'
import styles from './glyph-legend.module.css'

/**
 * The legend of marks that count: the number, the ring of kinds, several places, and the ground of
 * a place. The contradicted share is explained only if claims are `related` to one another, and
 * ghosts only where there are any.
 */
export function GlyphLegend({ related, engine }: { related: boolean; engine: DenseEngine }) {
  const {
    data: { layers },
  } = usePage()
  const { say } = useWords()
  const ghosts = useSyncExternalStore(
    engine.subscribe,
    () => engine.state().answer.marks.possible !== undefined,
    () => false,
  )
  const around = 2 * Math.PI * 7
  return (
    <section className={legend.legend} aria-label={say('legend.label')}>
      <h2>{say('legend.title')}</h2>
      <ul>
        <li>
          <svg
            width="26"
            height="22"
            viewBox="-13 -11 26 22"
            aria-hidden="true"
            className={styles.glyph}
          >
            {layers.map(({ id, colour }, i) => (
              <circle
                key={id}
                r="7"
                stroke={colour}
                strokeWidth="3"
                strokeDasharray={`${around / layers.length} ${around}`}
                strokeDashoffset={(-i * around) / layers.length}
              />
            ))}
            <text y="3">7</text>
          </svg>
          {say('dense.legendCount')}
        </li>
        {ghosts && (
          <li>
            <svg
              width="26"
              height="22"
              viewBox="-13 -11 26 22"
              aria-hidden="true"
              className={styles.glyph}
            >
              <circle r="8" className={styles.ghost} />
            </svg>
            {say('legend.ghost')}
          </li>
        )}
        {related && (
          <li>
            <svg
              width="26"
              height="22"
              viewBox="-13 -11 26 22"
              aria-hidden="true"
              className={styles.glyph}
            >
              <circle r="6" className={styles.soft} />
              <path d="M0-9A9 9 0 0 1 9 0" className={styles.warn} />
            </svg>
            {say('dense.legendArc')}
          </li>
        )}
        <li>
          <svg
            width="26"
            height="22"
            viewBox="-13 -11 26 22"
            aria-hidden="true"
            className={styles.glyph}
          >
            <circle r="6" className={styles.soft} />
            <circle r="9" className={styles.line} />
          </svg>
          {say('dense.legendSeveral')}
        </li>
        <li>
          <svg
            width="26"
            height="22"
            viewBox="-13 -11 26 22"
            aria-hidden="true"
            className={styles.glyph}
          >
            <circle r="9" className={legend.disc} />
            <circle r="3.5" className={styles.soft} />
          </svg>
          {say('dense.legendGround')}
        </li>
      </ul>
      <p>{say('dense.legendNote')}</p>
    </section>
  )
}
