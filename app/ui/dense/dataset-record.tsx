import { intervalWords } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import legend from '../legend.module.css'
import { plural } from '../words'
import styles from './dataset-record.module.css'

/** The years a dataset's claims are about, `2016–2025`. */
export function yearsOf({ days }: DatasetAbout): string {
  if (!days) return ''
  const [first, last] = [days.first.slice(0, 4), days.last.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

/** Where a dataset's claims come from: its file, what was refused of it, its days, and what its keepers allow. */
export function DatasetRecord({ about: { file, rows, refused, days, licence } }: { about: DatasetAbout }) {
  return (
    <section className={`${legend.legend} ${styles.record}`} aria-label="About this dataset">
      <h2>About this dataset</h2>
      <dl>
        <div><dt>Read from</dt><dd><bdi>{file.name}</bdi></dd></div>
        <div><dt>Holds</dt><dd>{plural(rows, 'claim')}{refused > 0 && `; ${plural(refused, 'row')} refused`}</dd></div>
        {days && <div><dt>Days</dt><dd>{intervalWords(`${days.first}/${days.last}`)}</dd></div>}
        <div><dt>Licence</dt><dd><bdi>{licence}</bdi></dd></div>
      </dl>
    </section>
  )
}
