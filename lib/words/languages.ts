/** The languages of the interface. */
export const LANGUAGES = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'ar', name: 'العربية', dir: 'rtl' },
] as const

/**
 * How a verb or an adjective agrees with the name it is said of, where a language asks for that.
 * Arabic needs these three: the plural of things (القوات) takes `feminine`, and only that of people
 * (الأنصار) takes `plural`.
 */
export const AGREEMENTS = ['masculine', 'feminine', 'plural'] as const
/**
 * How words agree with a name. `other` stands for a name whose agreement nobody has said; every
 * text has neutral words for it.
 */
export type Agreement = (typeof AGREEMENTS)[number] | 'other'

type Language = (typeof LANGUAGES)[number]
/** The id of a language, as `lang=` in an address and as the file name of its dictionary. */
export type LanguageId = Language['id']

/**
 * The languages of a project's records by id, the one that they are written in first: those that
 * the project names, else those of the interface. Texts in the others are translations.
 */
export function recordLanguages({
  languages,
}: {
  languages: readonly { id: string }[]
}): readonly string[] {
  return (languages.length > 0 ? languages : LANGUAGES).map(({ id }) => id)
}

/** Whether a text is the id of a language of the interface. */
export function isLanguage(text: string | null | undefined): text is LanguageId {
  return LANGUAGES.some(({ id }) => id === text)
}

/** A language by its id. */
export function languageOf(id: LanguageId): Language {
  return LANGUAGES.find((language) => language.id === id)!
}

/**
 * Picks the language of a page: the one that its address asks for, else the one of ours that the
 * reader prefers (`Accept-Language`, RFC 9110), else English.
 */
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

/** What is written in several languages, in the reader's: else in English, else in the first. */
export function textIn(texts: Readonly<Record<string, string>>, lang: string): string | undefined {
  return texts[lang] ?? texts.en ?? Object.values(texts)[0]
}

/** A name in the reader's language, and the one in the other script where there is one. */
type NamesIn = { name: string; other?: { text: string; lang: LanguageId } }

/**
 * Chooses what something is called in a language: its name, or its name in Arabic where the data
 * have one.
 */
export function namesIn(
  { name, arabic }: { name: string; arabic?: string },
  lang: LanguageId,
): NamesIn {
  if (!arabic) return { name }
  return lang === 'ar'
    ? { name: arabic, other: { text: name, lang: 'en' } }
    : { name, other: { text: arabic, lang: 'ar' } }
}
