import styles from './tabs.module.css'
import { useWords } from '../../base/words/words-context'
import type { Tab } from './use-sheet'

const TABS: readonly Tab[] = ['list', 'filters', 'views', 'time']

/** An outline for each tab, on a field of 20 by 20: lines, sliders, two panes, a clock. */
const OUTLINE: Readonly<Record<Tab, string>> = {
  list: 'M3 5h1M7 5h10M3 10h1M7 10h10M3 15h1M7 15h10',
  filters: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  views: 'M3 4h14v12H3zM10 4v12',
  time: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 6v4l3 2',
}

/**
 * The one bar of a phone: each tab brings a part of the page into the sheet. Wider screens show the
 * parts beside each other.
 */
export function Tabs({
  tab,
  setTab,
  views,
  shown,
  possible,
}: {
  /** The tab whose part is in sight. */
  tab?: Tab
  setTab: (tab: Tab) => void
  views: boolean
  shown: number
  possible?: number
}) {
  const { say } = useWords()
  const many = useMany(shown, possible)
  return (
    <nav className={styles.tabs} aria-label={say('tabs.label')}>
      {TABS.filter((id) => views || id !== 'views').map((id) => (
        <button key={id} type="button" aria-pressed={tab === id} onClick={() => setTab(id)}>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d={OUTLINE[id]} />
          </svg>
          {id === 'list' ? say('tabs.list', { many }) : say(`tabs.${id}`)}
        </button>
      ))}
    </nav>
  )
}

/** How many claims are listed, those that are only possible after a plus sign. */
export function useMany(shown: number, possible?: number): string | number {
  const { number } = useWords()
  return possible ? `${number(shown)} + ${number(possible)}` : shown
}
