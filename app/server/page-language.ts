import { cache } from 'react'
import { headers } from 'next/headers'
import {
  isLanguage,
  offeredLanguages,
  pickLanguage,
  projectDictionary,
  projectWords,
} from '#lib/words'
import type { Dictionary, LanguageId } from '#lib/words'
import { withLanguage } from '../ui/base/paths'
import type { PageWords } from '../ui/base/words/words-context'
import { projectSettings } from './project'
import { LANGUAGE_HEADER, REQUESTED_LANGUAGE_HEADER } from './proxy-headers'

/**
 * The language of a page: its words, whose `link` keeps a language that the address asked for
 * (`asked`), and its dictionary for the browser.
 */
export type PageLanguage = { words: PageWords; dictionary: Dictionary; asked?: LanguageId }

/**
 * The language of the page that is being rendered, for server components; read once for each
 * request.
 */
export const pageLanguage = cache(async (): Promise<PageLanguage> => {
  const [given, settings] = [await headers(), await projectSettings()]
  const asked = given.get(REQUESTED_LANGUAGE_HEADER)
  const languages = offeredLanguages(settings)
  const lang = pickLanguage(given.get(LANGUAGE_HEADER), given.get('accept-language'), languages)
  const chosen = isLanguage(asked) ? asked : undefined
  return {
    words: {
      ...projectWords(settings, lang),
      languages,
      link: (path) => withLanguage(path, chosen),
    },
    dictionary: projectDictionary(settings, lang),
    asked: chosen,
  }
})
