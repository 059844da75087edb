import { isLanguage, wordsOf } from '#lib/words'
import type { LanguageId, Words } from '#lib/words'
import type { SiteData } from './site-data'

/** The language of a page of the site: the one it is written in, or the one its address asks for, which its links then keep. */
export type SiteLanguage = { words: Words; asked?: LanguageId }

/** The language of an address of the site. @param written the language of the HTML. @param query without `?`. */
export function siteLanguage({ dictionaries }: Pick<SiteData, 'dictionaries'>, written: string | undefined, query: string): SiteLanguage {
  const wanted = new URLSearchParams(query).get('lang')
  const asked = isLanguage(wanted) ? wanted : undefined
  const lang = asked ?? (isLanguage(written) ? written : 'en')
  return { words: wordsOf(lang, dictionaries[lang]), asked }
}
