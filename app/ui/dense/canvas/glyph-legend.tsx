import { useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { usePage } from '../../base/page-context'
import legend from '../../filters/legend.module.css'
import { useWords } from '../../base/words/words-context'
import type { DenseEngine } from '../engine/dense-engine'
import styles from './glyph-legend.module.css'

/** A mark as the legend draws it, around the middle of its box. */
function Sample({ children }: { children: ReactNode }) {
  return (
    <svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true" className={styles.glyph}>
      {children}
    </svg>
  )
}

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
          <Sample>
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
          </Sample>
          {say('dense.legendCount')}
        </li>
        {ghosts && (
          <li>
            <Sample>
              <circle r="8" className={styles.ghost} />
            </Sample>
            {say('legend.ghost')}
          </li>
        )}
        {related && (
          <li>
            <Sample>
              <circle r="6" className={styles.soft} />
              <path d="M0-9A9 9 0 0 1 9 0" className={styles.warn} />
            </Sample>
            {say('dense.legendArc')}
          </li>
        )}
        <li>
          <Sample>
            <circle r="6" className={styles.soft} />
            <circle r="9" className={styles.line} />
          </Sample>
          {say('dense.legendSeveral')}
        </li>
        <li>
          <Sample>
            <circle r="9" className={legend.disc} />
            <circle r="3.5" className={styles.soft} />
          </Sample>
          {say('dense.legendGround')}
        </li>
      </ul>
      <p>{say('dense.legendNote')}</p>
    </section>
  )
}
