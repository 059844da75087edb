import { RULES, ruleOf } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { useWords } from '../base/words/words-context'
import styles from './rule-switch.module.css'

type Props = { filter: Filter; setFilter: (patch: Partial<Filter>) => void }

/**
 * Chooses what a filter of time counts: only what surely was said or happened then, with the rest as
 * ghosts, or all that may have been.
 */
export function RuleSwitch({ filter, setFilter }: Props) {
  const { say } = useWords()
  return (
    <div className={styles.rule} role="group" aria-label={say('rule.label')}>
      {say('rule.label')}
      {RULES.map((rule) => (
        <button
          key={rule}
          type="button"
          aria-pressed={ruleOf(filter) === rule}
          title={say(`rule.${rule}Title`)}
          onClick={() => setFilter({ rule })}
        >
          {say(`rule.${rule}`)}
        </button>
      ))}
    </div>
  )
}
