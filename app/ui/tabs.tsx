import styles from './tabs.module.css'
import { grouped } from './words'

/** What the lower half of a phone's screen shows. */
export type Tab = 'list' | 'filters' | 'map'

const TABS: { id: Tab; label: string }[] = [
  { id: 'map', label: 'Map' },
  { id: 'list', label: 'Claims' },
  { id: 'filters', label: 'Layers and sources' },
]

/** On a phone: one thing at a time under the map. Hidden on wider screens, which show all at once. */
export function Tabs({ tab, setTab, shown }: { tab: Tab; setTab: (tab: Tab) => void; shown: number }) {
  return (
    <nav className={styles.tabs} aria-label="Views">
      {TABS.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={tab === id} onClick={() => setTab(id)}>
          {id === 'list' ? `${label} (${grouped(shown)})` : label}
        </button>
      ))}
    </nav>
  )
}
