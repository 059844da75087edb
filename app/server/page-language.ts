import { cache } from 'react'
import { headers } from 'next/headers'
import { dictionaryOf, isLanguage, pickLanguage, wordsIn } from '#lib/words'
import type { Dictionary, LanguageId } from '#lib/words'
import { withLanguage } from '../ui/base/paths'
import type { PageWords } from '../ui/base/words/words-context'

/** Headers in which the proxy hands a page the language it is read in, and, where the address asked for it, that it did. */
export const LANGUAGE_HEADER = 'x-language'
export const REQUESTED_LANGUAGE_HEADER = 'x-language-asked'

/** A page's language: its words, with links that keep the language where the address asked for it, and its dictionary for the browser. */
export type PageLanguage = { words: PageWords; dictionary: Dictionary; asked?: LanguageId }

/** The language of the page that is being answered, for server components; read once a request. */
export const pageLanguage = cache(async (): Promise<PageLanguage> => {
  const given = await headers()
  const asked = given.get(REQUESTED_LANGUAGE_HEADER)
  const lang = pickLanguage(given.get(LANGUAGE_HEADER), given.get('accept-language'))
  const chosen = isLanguage(asked) ? asked : undefined
  return {
    words: { ...wordsIn(lang), link: (path) => withLanguage(path, chosen) },
    dictionary: dictionaryOf(lang),
    asked: chosen,
  }
})
