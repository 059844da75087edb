import type { Layer } from '#lib/views'
import type { Words } from '#lib/words'
import { KindIcon } from '../base/kind-icon'
import type { Fill } from '../base/kind-icon'
import styles from './legend.module.css'

const EXTENTS = ['site', 'settlement', 'ring', 'vague'] as const
const FILLS: readonly Fill[] = ['filled', 'half', 'hollow']

/**
 * The legend in sentences: what the edge, fill and seam of a mark mean. It is rendered on the
 * server and costs no script.
 */
export function Legend({ layers, words: { say } }: { layers: readonly Layer[]; words: Words }) {
  const sample = layers[0]!
  return (
    <section className={styles.legend} aria-label={say('legend.label')}>
      <h2>{say('legend.title')}</h2>
      <ul>
        {EXTENTS.map((id) => (
          <li key={id}>
            <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
              {id === 'vague' && (
                <rect
                  x="1"
                  y="1"
                  width="24"
                  height="16"
                  fill="url(#hatch-legend)"
                  className={styles.dotted}
                />
              )}
              {id === 'ring' && (
                <path
                  d="M13 1a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z"
                  className={styles.ring}
                />
              )}
              {id === 'site' && <circle cx="13" cy="9" r="7" className={styles.site} />}
              {id === 'settlement' && <circle cx="13" cy="9" r="7" className={styles.disc} />}
              <defs>
                <pattern
                  id="hatch-legend"
                  width="5"
                  height="5"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <path d="M0 0V5" stroke="var(--ink-soft)" strokeWidth="1.4" />
                </pattern>
              </defs>
            </svg>
            {say(`legend.${id}`)}
          </li>
        ))}
        {FILLS.map((fill) => (
          <li key={fill}>
            <span className={styles.icon}>
              <KindIcon layer={sample} fill={fill} size={18} />
            </span>
            {say(`legend.${fill}`)}
          </li>
        ))}
        <li>
          <span className={styles.icon}>
            <KindIcon layer={sample} contradicted size={18} />
          </span>
          {say('legend.seam')}
        </li>
        <li>
          <span className={styles.icon}>
            <span className={styles.hidden} aria-hidden="true">
              ≠
            </span>
          </span>
          {say('legend.hidden')}
        </li>
        <li>
          <span className={styles.icon}>
            <svg width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="8" className={styles.ghost} />
            </svg>
          </span>
          {say('legend.ghost')}
        </li>
      </ul>
      <p>{say('legend.note')}</p>
    </section>
  )
}
