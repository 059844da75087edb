'use client'
import { LANGUAGES } from '#lib/words'
import styles from './language-switch.module.css'
import { useServices } from '../services'
import { useWords } from './words-context'

/** The same page in the other languages, each named in itself. Plain links: the server picks the dictionary. `query` is what the address says now. */
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
