import { useId } from 'react'
import type { ReactNode, RefObject } from 'react'
import type { Sort, View } from '#lib/filter'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import styles from './claim-table.module.css'
import type { TableColumn } from './column-filter'
import { ColumnHead } from './column-head'

type Props = Pick<ViewProps, 'filter' | 'facets' | 'setFilter'> & {
  caption: string
  /** What stands beside the caption, and over the rows. */
  tools: ReactNode
  head?: ReactNode
  columns: readonly TableColumn[]
  /** The order of the rows; absent where they have only one. */
  sort?: Sort
  setView: (patch: Partial<View>) => void
  box?: RefObject<HTMLDivElement | null>
  children: ReactNode
}

/** The table of claims without its rows: caption, tools, and the headings with their filters. */
export function TableFrame({
  caption,
  tools,
  head,
  columns,
  sort,
  setView,
  box,
  children,
  ...filtering
}: Props) {
  const { say } = useWords()
  const id = useId()
  return (
    <div
      className={styles.view}
      ref={box}
      data-view="table"
      tabIndex={0}
      role="region"
      aria-label={say('table.label')}
    >
      <div className={styles.bar}>
        <p id={id}>{caption}</p>
        {tools}
      </div>
      {head}
      <table aria-labelledby={id}>
        <thead>
          <tr>
            {columns.map((by) => (
              <ColumnHead key={by} {...{ by, sort, setView }} {...filtering} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
