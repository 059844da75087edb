import styles from './tabs.module.css'
import { useWords } from '../base/words/words-context'

/** What the lower half of a phone's screen shows. */
export type Tab = 'list' | 'filters' | 'map'

const TABS: readonly Tab[] = ['map', 'list', 'filters']

/**
 * The tabs of a phone, which has room for one part under the map. Wider screens show all parts at
 * once and hide the tabs.
 */
export function Tabs({
  tab,
  setTab,
  shown,
  possible,
}: {
  tab: Tab
  setTab: (tab: Tab) => void
  shown: number
  /** How many more are possible. */
  possible?: number
}) {
  const { say, number } = useWords()
  return (
    <nav className={styles.tabs} aria-label={say('tabs.label')}>
      {TABS.map((id) => (
        <button key={id} type="button" aria-pressed={tab === id} onClick={() => setTab(id)}>
          {id === 'list'
            ? say('tabs.list', {
                many: possible ? `${number(shown)} + ${number(possible)}` : shown,
              })
            : say(`tabs.${id}`)}
        </button>
      ))}
    </nav>
  )
}
