'use client'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { wordsOf } from '#lib/words'
import type { Dictionary, LanguageId, Words } from '#lib/words'
import { withLanguage } from '../paths'
import { fromJson } from '../json'
import type { Json } from '../json'

/**
 * The words of a language, the languages that the page can be read in (absent where it is a
 * copy in one), and `link`, which keeps the
 * page's language in an address.
 */
export type PageWords = Words & {
  languages?: readonly LanguageId[]
  link: (path: string) => string
}

/**
 * Warms up `Intl`, whose first use takes a phone tens of milliseconds, while the browser waits for
 * the rest of the page and not while it draws.
 */
function readyIntl() {
  const lang = document.documentElement.lang || undefined
  setTimeout(() => new Intl.NumberFormat(lang).format(1))
  setTimeout(() => new Intl.PluralRules(lang).select(1))
}
if (typeof document !== 'undefined') readyIntl()

const Context = createContext<PageWords | undefined>(undefined)

type Props = {
  lang: LanguageId
  dictionary: Dictionary
  languages?: readonly LanguageId[]
  asked?: LanguageId
  children: ReactNode
}

/**
 * Provides the words of one language. The dictionary comes with the page as data, so that no script
 * holds one.
 */
export function WordsProvider({ lang, dictionary, languages, asked, children }: Props) {
  const words = useMemo(
    () => ({
      ...wordsOf(lang, dictionary),
      languages,
      link: (path: string) => withLanguage(path, asked),
    }),
    [lang, dictionary, languages, asked],
  )
  return <Context.Provider value={words}>{children}</Context.Provider>
}

/** The same for a dictionary that a server passes as JSON. */
export function JsonWordsProvider({
  dictionary: text,
  ...rest
}: Omit<Props, 'dictionary'> & { dictionary: Json<Dictionary> }) {
  const dictionary = useMemo(() => fromJson(text), [text])
  return <WordsProvider dictionary={dictionary} {...rest} />
}

/** The words of the page. Throws outside `WordsProvider`. */
export function useWords(): PageWords {
  const words = useContext(Context)
  if (!words) throw new Error('useWords is used outside WordsProvider')
  return words
}
