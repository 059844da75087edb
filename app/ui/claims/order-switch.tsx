import { ORDERS, orderOf, parseSort, serialiseSort } from '#lib/filter'
import type { View } from '#lib/filter'
import { useWords } from '../base/words/words-context'
import styles from './order-switch.module.css'

type Props = {
  view: View
  setView: (patch: Partial<View>) => void
  /** Set where claims can also be ordered by a column, which the choice then tells. */
  byColumn?: true
}

/** The choice of what claims are ordered by, for the list and for the views that list claims. */
export function OrderSwitch({ view: { sort }, setView, byColumn }: Props) {
  const { say } = useWords()
  const order = orderOf(sort)
  const isColumn = byColumn && sort && order !== serialiseSort(sort)
  return (
    <label className={styles.order} data-no-print>
      {say('order.label')}{' '}
      <select
        value={isColumn ? 'column' : order}
        onChange={({ target: { value } }) =>
          setView({ sort: value === 'place' ? undefined : parseSort(value) })
        }
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {say(`order.${one}`)}
          </option>
        ))}
        {isColumn && <option value="column">{say('order.column')}</option>}
      </select>
    </label>
  )
}
