import type { ExportFormat } from '#lib/exports'
import styles from './export-menu.module.css'
import { OGC_PATH } from '../base/paths'
import { useWords } from '../base/words/words-context'

/** A format as the menu offers it: its name and what it is good for are the texts `export.<id>` and `exportFor.<id>`. */
export type MenuFormat = Pick<ExportFormat, 'id'>

type Props = { formats: readonly MenuFormat[]; query: string; shown: number }

/** The claims that are shown, as files for other tools: a disclosure of links that carry the filter. `query` is the filter's query string. */
export function ExportMenu({ formats, query, shown }: Props) {
  const { say, term } = useWords()
  return (
    <details className={styles.menu}>
      <summary>{say('exportMenu.title')}</summary>
      <div>
        <p>{say('exportMenu.shown', { count: shown })}</p>
        <ul>
          {formats.map(({ id }) => (
            <li key={id}>
              <a href={`/export/${id}${query && `?${query}`}`} download>
                <bdi>{term('export', id)}</bdi>
              </a>{' '}
              <small>{term('exportFor', id)}</small>
            </li>
          ))}
        </ul>
        <p>
          <a href={OGC_PATH}>
            <bdi>OGC API - Features</bdi>
          </a>{' '}
          <small>{say('exportMenu.ogc')}</small>
        </p>
      </div>
    </details>
  )
}
