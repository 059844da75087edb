'use client'
import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { isLanguage, languageOf, wordsOf } from '#lib/words'
import type { Dictionary, LanguageId, Words } from '#lib/words'
import { withLanguage } from '../paths'
import { fromJson } from '../json'
import type { Json } from '../json'

/** The page's words, and how its links keep its language. */
export type PageWords = Words & { link: (path: string) => string }

/** The first use of `Intl` takes a browser some milliseconds, many on a phone: they are spent, one by one, while it waits for what else the page needs, not while it first draws. */
function readyIntl() {
  const { lang } = document.documentElement
  if (!isLanguage(lang)) return
  const { intl } = languageOf(lang)
  setTimeout(() => new Intl.NumberFormat(intl).format(1))
  setTimeout(() => new Intl.PluralRules(intl).select(1))
}
if (typeof document !== 'undefined') readyIntl()

const Context = createContext<PageWords | undefined>(undefined)

type Props = { lang: LanguageId; dictionary: Dictionary; asked?: LanguageId; children: ReactNode }

/** Gives the components below the words of one language. The dictionary comes with the page as data; no script holds one. */
export function WordsProvider({ lang, dictionary, asked, children }: Props) {
  const words = useMemo(
    () => ({ ...wordsOf(lang, dictionary), link: (path: string) => withLanguage(path, asked) }),
    [lang, dictionary, asked],
  )
  return <Context.Provider value={words}>{children}</Context.Provider>
}

/** The same where the dictionary comes from a server, as one text. */
export function JsonWordsProvider({
  dictionary: text,
  ...rest
}: Omit<Props, 'dictionary'> & { dictionary: Json<Dictionary> }) {
  const dictionary = useMemo(() => fromJson(text), [text])
  return <WordsProvider dictionary={dictionary} {...rest} />
}

/** The page's words; only inside `WordsProvider`. */
export function useWords(): PageWords {
  const words = useContext(Context)
  if (!words) throw new Error('useWords is used outside WordsProvider')
  return words
}
