import type { MenuFormat } from './export-formats'
import { EXPORT_FORMATS } from './export-formats'
import styles from './export-menu.module.css'

const pathOf = ({ id }: MenuFormat, query: string) => `/export/${id}${query ? `?${query}` : ''}`

/** The claims that are shown, as files for other tools: a disclosure of links that carry the filter. `query` is the filter's query string. */
export function ExportMenu({ query, shown }: { query: string; shown: number }) {
  return (
    <details className={styles.menu}>
      <summary>Export</summary>
      <div>
        <p>The {shown} shown, as a file:</p>
        <ul>
          {EXPORT_FORMATS.map((format) => (
            <li key={format.id}><a href={pathOf(format, query)} download>{format.label}</a> <small>{format.about}</small></li>
          ))}
        </ul>
        <p><a href="/ogc">OGC API - Features</a> <small>for QGIS and GDAL: all claims, places and contradictions as layers</small></p>
      </div>
    </details>
  )
}
