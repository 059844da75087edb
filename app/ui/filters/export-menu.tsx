import type { ExportFormat } from '#lib/exports'
import { LazyBeside } from '../base/lazy-beside'
import styles from './export-menu.module.css'
import { OGC_PATH, datasetExportPath, exportPath } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** A format of the menu. Its name and purpose are the texts `export.<id>` and `exportFor.<id>`. */
export type MenuFormat = Pick<ExportFormat, 'id'>

type Props = {
  formats: readonly MenuFormat[]
  query: string
  shown: number
  possible?: number
  /** The dataset whose claims are shown; the documents where it is left out. */
  dataset?: string
}

/**
 * A menu of links that download the shown claims in each format. `query` is the query string of the
 * filter.
 */
export function ExportMenu({ formats, query, shown, possible = 0, dataset }: Props) {
  const { say, term } = useWords()
  return (
    <details className={styles.menu}>
      <summary>{say('exportMenu.title')}</summary>
      <div>
        <p>
          {say('exportMenu.shown', { count: shown })}
          {possible > 0 && ` ${say('exportMenu.possible', { count: possible })}`}
        </p>
        <ul>
          {formats.map(({ id }) => (
            <li key={id}>
              <a
                href={dataset ? datasetExportPath(dataset, id, query) : exportPath(id, query)}
                download
              >
                <bdi>{term('export', id)}</bdi>
              </a>{' '}
              <small>{term('exportFor', id)}</small>
            </li>
          ))}
        </ul>
        <LazyBeside part="exports" />
        {dataset === undefined && (
          <p>
            <a href={OGC_PATH}>
              <bdi>OGC API - Features</bdi>
            </a>{' '}
            <small>{say('exportMenu.ogc')}</small>
          </p>
        )}
      </div>
    </details>
  )
}
