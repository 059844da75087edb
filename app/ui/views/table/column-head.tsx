import type { Facet, Sort, View } from '#lib/filter'
import { useWords } from '../../base/words/words-context'
import type { ViewProps } from '../view-props'
import { ColumnFilter } from './column-filter'
import type { TableColumn } from './column-filter'
import styles from './claim-table.module.css'

/** What the columns are filtered by: facets of the page's filter. The clocks filter the times. */
const FACETS_OF: Partial<Record<TableColumn, readonly Facet[]>> = {
  kind: ['kind', 'type'],
  speaker: ['speaker'],
  outlet: ['outlet'],
  standing: ['standing'],
  against: ['agreement'],
}

type Props = Pick<ViewProps, 'filter' | 'facets' | 'setFilter'> & {
  by: TableColumn
  /** The order of the rows; absent where they have only one. */
  sort?: Sort
  setView: (patch: Partial<View>) => void
}

/** The heading of a column: it orders the rows, and opens the filter of what the column tells. */
export function ColumnHead({ by, sort, setView, ...filtering }: Props) {
  const { say } = useWords()
  const facets = (FACETS_OF[by] ?? []).filter(
    (facet) => facet !== 'agreement' || filtering.facets.totals.agreement.size > 0,
  )
  const next: Sort | undefined =
    sort?.by === by && !sort.down ? { by, down: true } : by === 'place' ? undefined : { by }
  return (
    <th
      scope="col"
      aria-sort={sort?.by !== by ? undefined : sort.down ? 'descending' : 'ascending'}
    >
      <div className={styles.head}>
        {sort ? (
          <button type="button" onClick={() => setView({ sort: next })}>
            {say(`tableBy.${by}`)}
          </button>
        ) : (
          <span>{say(`tableBy.${by}`)}</span>
        )}
        {facets.length > 0 && <ColumnFilter by={by} of={facets} {...filtering} />}
      </div>
    </th>
  )
}
