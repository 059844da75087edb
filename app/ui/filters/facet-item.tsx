import { TallyNumber } from '../base/tally-number'
import { useWords } from '../base/words/words-context'
import type { FacetRow } from '#lib/views'
import styles from './facet-list.module.css'

type Props = {
  row: FacetRow
  label: string
  count: number
  /** How many more are possible. */
  possible: number
  /** Whether all, some or none of what the row stands for is chosen. */
  state: 'all' | 'none' | 'some'
  onToggle: () => void
  onOnly: () => void
}

/**
 * A row of a list of values: its checkbox, half checked where only some of a body's members are
 * chosen, its name, "only" and its count.
 */
export function FacetItem({ row, label, count, possible, state, onToggle, onOnly }: Props) {
  const { say } = useWords()
  return (
    <li data-role={row.role} data-value={row.value}>
      <label>
        <input
          type="checkbox"
          checked={state === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = state === 'some'
          }}
          onChange={onToggle}
        />
        <span className={styles.name}>
          <bdi>{label}</bdi>
        </span>
      </label>
      <button
        type="button"
        className={styles.only}
        onClick={onOnly}
        aria-label={say('choice.onlyOne', { name: label })}
      >
        {say('choice.only')}
      </button>
      <span className={styles.count}>
        <TallyNumber count={count} possible={possible} />
      </span>
    </li>
  )
}
