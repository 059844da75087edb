import type { Agreement, Filter } from '#lib/filter'
import styles from './agreement-switch.module.css'
import { plural } from './words'

const CHOICES: readonly [Agreement, string][] = [['contradicted', 'Only contradicted'], ['single-voice', 'Single voice'], ['corroborated', 'Only corroborated by independent speakers']]

type Props = { filter: Filter; counts: ReadonlyMap<string, number>; setFilter: (patch: Partial<Filter>) => void }

/** Quick filters over the list: how claims stand to other voices, one at a time, with the number of claims each would show. */
export function AgreementSwitch({ filter: { agreement }, counts, setFilter }: Props) {
  return (
    <div className={styles.switch} role="group" aria-label="Do others agree">
      {CHOICES.map(([value, label]) => {
        const on = agreement !== undefined && 'only' in agreement && agreement.only.length === 1 && agreement.only[0] === value
        return (
          <button key={value} type="button" aria-pressed={on} onClick={() => setFilter({ agreement: on ? undefined : { only: [value] } })}>
            {label} <small>{plural(counts.get(value) ?? 0, 'claim')}</small>
          </button>
        )
      })}
    </div>
  )
}
