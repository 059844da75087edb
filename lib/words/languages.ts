/**
 * The languages of the interface. `intl` is the tag whose rules plurals, numbers and dates follow: Arabic with the month names of Syria
 * (آذار) and Latin digits, as Syrian newsrooms write them, which copy into filters and spreadsheets unchanged.
 */
export const LANGUAGES = [
  { id: 'en', name: 'English', dir: 'ltr', intl: 'en-GB' },
  { id: 'ar', name: 'العربية', dir: 'rtl', intl: 'ar-SY-u-nu-latn' },
] as const

/**
 * How a verb or an adjective agrees with the name it is said of, where a language asks for that. Arabic needs these three:
 * the plural of things (القوات) takes `feminine`, and only that of people (الأنصار) takes `plural`.
 */
export const AGREEMENTS = ['masculine', 'feminine', 'plural'] as const
/** How words agree with a name; `other` where nobody has said it, for which every text has neutral words. */
export type Agreement = (typeof AGREEMENTS)[number] | 'other'

export type Language = (typeof LANGUAGES)[number]
/** The id of a language, as `lang=` in an address and as the file name of its dictionary. */
export type LanguageId = Language['id']

/** Whether a text is the id of a language of the interface. */
export function isLanguage(text: string | null | undefined): text is LanguageId {
  return LANGUAGES.some(({ id }) => id === text)
}

/** A language by its id. */
export function languageOf(id: LanguageId): Language {
  return LANGUAGES.find((language) => language.id === id)!
}

/** The language of a page: the one its address asks for, else the reader's most preferred of ours (`Accept-Language`, RFC 9110), else English. */
export function pickLanguage(
  asked: string | null | undefined,
  accepted: string | null | undefined,
): LanguageId {
  if (isLanguage(asked)) return asked
  const wanted = (accepted ?? '').split(',').map((item) => {
    const [tag, ...parameters] = item.trim().toLowerCase().split(';')
    const weight = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1]
    return { id: tag!.trim().split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) }
  })
  const ours = wanted
    .filter(({ id, weight }) => isLanguage(id) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]
  return (ours?.id as LanguageId | undefined) ?? 'en'
}
