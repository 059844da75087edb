'use client'
import { THEME_KEY, currentTheme, systemTheme } from './theme'
import styles from './theme-switch.module.css'
import { useWords } from '../words/words-context'

/**
 * Switches to the other theme. A choice equal to the system's theme is not kept, so that the page
 * goes on following the system.
 */
function turn() {
  const { dataset } = document.documentElement
  const [system, next] = [systemTheme(), currentTheme() === 'dark' ? 'light' : 'dark']
  if (next === system) delete dataset.theme
  else dataset.theme = next
  try {
    if (next === system) localStorage.removeItem(THEME_KEY)
    else localStorage.setItem(THEME_KEY, next)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** The button that switches between the light and the dark theme. */
export function ThemeSwitch() {
  const { say } = useWords()
  return (
    <button
      type="button"
      className={styles.switch}
      onClick={turn}
      aria-label={say('header.theme')}
      title={say('header.theme')}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2a7 7 0 0 1 0 14Z" fill="currentColor" />
      </svg>
    </button>
  )
}
