import { AGREEMENTS } from '#lib/filter'
import type { Agreement, Filter } from '#lib/filter'
import styles from './agreement-switch.module.css'
import { plural } from './words'

const LABELS: Record<Agreement, string> = { contradicted: 'Only contradicted', corroborated: 'Only corroborated by independent speakers', 'single-voice': 'Single voice' }

type Props = { filter: Filter; counts: ReadonlyMap<string, number>; setFilter: (patch: Partial<Filter>) => void }

/** Quick filters over the list: how claims stand to other voices, one at a time, with the number of claims each would show. */
export function AgreementSwitch({ filter: { agreement }, counts, setFilter }: Props) {
  return (
    <div className={styles.switch} role="group" aria-label="Do others agree">
      {AGREEMENTS.map((value) => {
        const on = agreement !== undefined && 'only' in agreement && agreement.only.length === 1 && agreement.only[0] === value
        return (
          <button key={value} type="button" aria-pressed={on} onClick={() => setFilter({ agreement: on ? undefined : { only: [value] } })}>
            {LABELS[value]} <small>{plural(counts.get(value) ?? 0, 'claim')}</small>
          </button>
        )
      })}
    </div>
  )
}
