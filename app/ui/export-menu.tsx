import type { ExportFormat } from '#lib/exports'
import styles from './export-menu.module.css'
import { OGC_PATH } from './paths'

/** A format as the menu offers it. */
export type MenuFormat = Pick<ExportFormat, 'id' | 'label' | 'about'>

type Props = { formats: readonly MenuFormat[]; query: string; shown: number }

/** The claims that are shown, as files for other tools: a disclosure of links that carry the filter. `query` is the filter's query string. */
export function ExportMenu({ formats, query, shown }: Props) {
  return (
    <details className={styles.menu}>
      <summary>Export</summary>
      <div>
        <p>{shown === 1 ? 'The claim' : `The ${shown} claims`} shown, as a file:</p>
        <ul>
          {formats.map(({ id, label, about }) => (
            <li key={id}><a href={`/export/${id}${query && `?${query}`}`} download>{label}</a> <small>{about}</small></li>
          ))}
        </ul>
        <p><a href={OGC_PATH}>OGC API - Features</a> <small>For QGIS and GDAL: all claims, places and contradictions as layers</small></p>
      </div>
    </details>
  )
}
