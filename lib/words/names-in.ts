import type { LanguageId } from './languages'

/** A name in the reader's language, and in the other script where there is one. */
export type NamesIn = { name: string; other?: { text: string; lang: LanguageId } }

/** What something is called in a language of the page, of its name and, where the data has one, its name in Arabic. */
export function namesIn(
  { name, arabic }: { name: string; arabic?: string },
  lang: LanguageId,
): NamesIn {
  if (!arabic) return { name }
  return lang === 'ar'
    ? { name: arabic, other: { text: name, lang: 'en' } }
    : { name, other: { text: arabic, lang: 'ar' } }
}
