'use client'
import { LANGUAGES } from '#lib/words'
import styles from './language-switch.module.css'
import { useServices } from '../services'
import { useWords } from './words-context'

/**
 * Links to the same page in the other languages, each named in its own language. `query` is the
 * present query of the address. They are plain links because the server picks the dictionary.
 */
export function LanguageSwitch({ query }: { query: string }) {
  const { lang, say } = useWords()
  const { copy } = useServices()
  const to = (id: string) => {
    const params = query.split('&').filter((pair) => pair && !pair.startsWith('lang='))
    return `?${[...params, `lang=${id}`].join('&')}`
  }
  if (copy) return null // a copy without a server holds one language
  return (
    <nav className={styles.switch} aria-label={say('header.language')}>
      {LANGUAGES.filter(({ id }) => id !== lang).map(({ id, name }) => (
        <a key={id} href={to(id)} hrefLang={id} lang={id}>
          {name}
        </a>
      ))}
    </nav>
  )
}
