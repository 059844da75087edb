/** Where the browser keeps a choice that differs from the system's. No cookie: the server never hears of it. */
export const THEME_KEY = 'theme'

/** Sets the theme that is kept under a key; a name other than the two is nobody's choice. It stands in pages as text as well, and so asks for nothing outside itself. */
const setKept = (key: string) => {
  try {
    const theme = localStorage.getItem(key)
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // A browser that keeps nothing shows what the system asks for.
  }
}

/** Sets the theme that was chosen on an earlier page: for a page in which no script may stand, as soon as its own script runs. */
export const keepTheme = () => setKept(THEME_KEY)

/** The same as a script inside a page. */
export const KEEP_THEME = `(${setKept.toString()})('${THEME_KEY}')`

/** What the system asks for. */
export const systemTheme = (): 'light' | 'dark' =>
  window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

/** What the page is shown in: the reader's choice, else the system's. */
export const currentTheme = (): 'light' | 'dark' =>
  (document.documentElement.dataset.theme as 'light' | 'dark' | undefined) ?? systemTheme()
