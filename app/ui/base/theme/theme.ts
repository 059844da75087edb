/**
 * The key under which the browser stores a theme that differs from the system's. It is no cookie,
 * so the server never sees it.
 */
export const THEME_KEY = 'theme'

/**
 * Applies the stored theme, if it is one of the two. The source of this function is also embedded
 * in pages as a script, so it must refer to nothing outside itself.
 */
const applyThemeUnder = (key: string) => {
  try {
    const theme = localStorage.getItem(key)
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Without storage the page follows the system.
  }
}

/**
 * Applies the theme that was chosen on an earlier page, for pages in files, whose policy allows no
 * inline script.
 */
export const applyStoredTheme = () => applyThemeUnder(THEME_KEY)

/** The same as an inline script. */
export const STORED_THEME_SCRIPT = `(${applyThemeUnder.toString()})('${THEME_KEY}')`

/** The theme of the system. */
export const systemTheme = (): 'light' | 'dark' =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

/** The theme of the page: the reader's choice, or else the system's. */
export const currentTheme = (): 'light' | 'dark' =>
  (document.documentElement.dataset.theme as 'light' | 'dark' | undefined) ?? systemTheme()
