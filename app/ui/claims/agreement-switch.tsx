import type { Filter } from '#lib/filter'
import type { AgreementState } from '#lib/model'
import styles from './agreement-switch.module.css'
import { useWords } from '../base/words/words-context'

const CHOICES: readonly AgreementState[] = ['contradicted', 'single-voice', 'corroborated']

type Props = {
  filter: Filter
  counts: ReadonlyMap<string, number>
  setFilter: (patch: Partial<Filter>) => void
}

/**
 * Quick filters over the list by how claims stand to other voices. One is on at a time; each shows
 * how many claims it would leave.
 */
export function AgreementSwitch({ filter: { agreement }, counts, setFilter }: Props) {
  const { say } = useWords()
  return (
    <div className={styles.switch} role="group" aria-label={say('facet.agreement')}>
      {CHOICES.map((value) => {
        const on =
          agreement !== undefined &&
          'only' in agreement &&
          agreement.only.length === 1 &&
          agreement.only[0] === value
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on}
            onClick={() => setFilter({ agreement: on ? undefined : { only: [value] } })}
          >
            {say(`agreement.only.${value}`)}{' '}
            <small>{say('count.claim', { count: counts.get(value) ?? 0 })}</small>
          </button>
        )
      })}
    </div>
  )
}
