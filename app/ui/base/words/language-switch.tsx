'use client'
import { languageOf } from '#lib/words'
import styles from './language-switch.module.css'
import { useWords } from './words-context'

/**
 * Links to the same page in the other languages of the project, each named in its own language. `query` is the
 * present query of the address. They are plain links because the server picks the dictionary.
 */
export function LanguageSwitch({ query }: { query: string }) {
  const { lang, languages = [], say } = useWords()
  const to = (id: string) => {
    const params = query.split('&').filter((pair) => pair && !pair.startsWith('lang='))
    return `?${[...params, `lang=${id}`].join('&')}`
  }
  const others = languages.filter((id) => id !== lang)
  // a copy without a server holds one language, and a project may have no other
  if (others.length === 0) return null
  return (
    <nav className={styles.switch} aria-label={say('header.language')}>
      {others.map((id) => (
        <a key={id} href={to(id)} hrefLang={id} lang={id}>
          {languageOf(id).name}
        </a>
      ))}
    </nav>
  )
}
