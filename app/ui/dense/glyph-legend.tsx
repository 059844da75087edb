import { usePage } from '../page-context'
import legend from '../legend.module.css'
import styles from './glyph-legend.module.css'

/** The legend of marks that count: number, ring of kinds, contradicted share, several places, and the ground of a place. */
export function GlyphLegend() {
  const { data: { layers } } = usePage()
  const around = 2 * Math.PI * 7
  return (
    <section className={legend.legend} aria-label="Legend">
      <h2>What a mark says</h2>
      <ul>
        <li>
          <svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true" className={styles.glyph}>
            {layers.map(({ id, colour }, i) => <circle key={id} r="7" stroke={colour} strokeWidth="3" strokeDasharray={`${around / layers.length} ${around}`} strokeDashoffset={(-i * around) / layers.length} />)}
            <text y="3">7</text>
          </svg>
          how many claims, in a ring of their kinds
        </li>
        <li><svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true" className={styles.glyph}><circle r="6" className={styles.soft} /><path d="M0-9A9 9 0 0 1 9 0" className={styles.warn} /></svg>an arc outside: the share that is contradicted</li>
        <li><svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true" className={styles.glyph}><circle r="6" className={styles.soft} /><circle r="9" className={styles.line} /></svg>a thin outer line: several places</li>
        <li><svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true" className={styles.glyph}><circle r="9" className={legend.disc} /><circle r="3.5" className={styles.soft} /></svg>dashed ground: as wide as one place is known</li>
      </ul>
      <p>Every mark is made of claims, not of facts. Counts are of claims, not of the dead.</p>
    </section>
  )
}
