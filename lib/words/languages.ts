/**
 * The languages of the interface. `usual` are those of a project that names none: their
 * dictionaries are always complete, and what another one lacks is said in English.
 */
export const LANGUAGES = [
  { id: 'en', name: 'English', dir: 'ltr', usual: true },
  { id: 'ar', name: 'العربية', dir: 'rtl', usual: true },
  { id: 'uk', name: 'Українська', dir: 'ltr', usual: false },
] as const

/** The languages of a project that names none. */
export const USUAL_LANGUAGES = LANGUAGES.filter(({ usual }) => usual)

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
 * the project names, else the usual ones. Texts in the others are translations.
 */
export function recordLanguages({
  languages,
}: {
  languages: readonly { id: string }[]
}): readonly string[] {
  return (languages.length > 0 ? languages : USUAL_LANGUAGES).map(({ id }) => id)
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
 * The languages of the interface that a project is read in: those that it names, in its order, else
 * the usual ones.
 */
export function offeredLanguages({
  languages,
}: {
  languages: readonly { id: string }[]
}): readonly LanguageId[] {
  const named = languages.map(({ id }) => new Intl.Locale(id).language).filter(isLanguage)
  return named.length > 0 ? [...new Set(named)] : USUAL_LANGUAGES.map(({ id }) => id)
}

/**
 * Picks the language of a page: the one that its address asks for, else the one on offer that the
 * reader prefers (`Accept-Language`, RFC 9110), else the first one on offer.
 */
export function pickLanguage(
  asked: string | null | undefined,
  accepted: string | null | undefined,
  offered: readonly LanguageId[],
): LanguageId {
  if (isLanguage(asked)) return asked
  const wanted = (accepted ?? '').split(',').map((item) => {
    const [tag, ...parameters] = item.trim().toLowerCase().split(';')
    const weight = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1]
    return { id: tag!.trim().split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) }
  })
  const preferred = wanted
    .flatMap(({ id, weight }) => {
      const ours = offered.find((one) => one === id)
      return ours && weight > 0 ? [{ id: ours, weight }] : []
    })
    .sort((a, b) => b.weight - a.weight)[0]
  return preferred?.id ?? offered[0] ?? 'en'
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
