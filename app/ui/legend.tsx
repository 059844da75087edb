import { KindIcon } from './kind-icon'
import type { Fill } from './kind-icon'
import styles from './legend.module.css'
import { usePage } from './page-context'

const EXTENTS: { id: string; text: string }[] = [
  { id: 'site', text: 'solid edge: a site' },
  { id: 'settlement', text: 'dashed disc: said to be in the town' },
  { id: 'ring', text: 'ring: said to be around or near it' },
  { id: 'vague', text: 'hatched: a governorate or a vague region' },
]
const FILLS: { fill: Fill; text: string }[] = [
  { fill: 'filled', text: 'stated by the speaker' },
  { fill: 'half', text: 'reported, or mixed' },
  { fill: 'hollow', text: 'alleged or unverified' },
]

/** The legend that speaks: what edge, fill and seam of a mark mean. */
export function Legend() {
  const { data } = usePage()
  const sample = data.layers[0]!
  return (
    <section className={styles.legend} aria-label="Legend">
      <h2>What a mark says</h2>
      <ul>
        {EXTENTS.map(({ id, text }) => (
          <li key={id}>
            <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
              {id === 'vague' && <rect x="1" y="1" width="24" height="16" fill="url(#hatch-legend)" className={styles.dotted} />}
              {id === 'ring' && <path d="M13 1a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z" className={styles.ring} />}
              {id === 'site' && <circle cx="13" cy="9" r="7" className={styles.site} />}
              {id === 'settlement' && <circle cx="13" cy="9" r="7" className={styles.disc} />}
              <defs>
                <pattern id="hatch-legend" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <path d="M0 0V5" stroke="var(--ink-soft)" strokeWidth="1.4" />
                </pattern>
              </defs>
            </svg>
            {text}
          </li>
        ))}
        {FILLS.map(({ fill, text }) => (
          <li key={fill}><span className={styles.icon}><KindIcon layer={sample} fill={fill} size={18} /></span>{text}</li>
        ))}
        <li><span className={styles.icon}><KindIcon layer={sample} contradicted size={18} /></span>a seam: voices contradict each other</li>
      </ul>
      <p>Every mark is a claim, not a fact. Governorate lines are administrative.</p>
    </section>
  )
}
