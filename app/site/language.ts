import { wordsOf } from '#lib/words'
import type { PageWords } from '../ui/base/words/words-context'
import type { SiteData } from './site-data'

/** The words of a site as files, which holds one language: its links have none to keep. */
export function siteWords({ lang, dictionary }: Pick<SiteData, 'lang' | 'dictionary'>): PageWords {
  return { ...wordsOf(lang, dictionary), link: (path) => path }
}
