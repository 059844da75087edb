/** Texts of a record in other languages, by language and there by the path of the field. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The fields of each sort of record that are said in the reader's language, as paths in which `*`
 * stands for any position of a list: what is written in our own words, and the words of counts,
 * times and unknown places. None of them names anything.
 */
export const SPOKEN_FIELDS = {
  claim: [
    'summary',
    'note',
    'placeWords',
    'timeWords',
    'count.words',
    'deaths.words',
    'number.words',
    'onset.words',
    'evidence.media.*.shows',
    'evidence.media.*.taken.note',
    'evidence.media.*.geolocated.note',
  ],
  document: ['label', 'publishedNote', 'outletNote'],
  notCoded: ['why'],
  source: ['note'],
} as const
/** A sort of record that may have translations. */
export type SpokenRecord = keyof typeof SPOKEN_FIELDS

/**
 * The fields that are quoted and stay in the language of their document; what is said of them in
 * another language stands beside them.
 */
export const QUOTED_FIELDS: Record<SpokenRecord, readonly string[]> = {
  claim: ['evidence.quote'],
  document: ['title'],
  notCoded: [],
  source: [],
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The paths of a record that a field stands for and that hold a text, with these texts. */
function textsAt(record: unknown, field: string): [path: string, text: string][] {
  const [key, ...rest] = field.split('.')
  if (key === undefined || !isObject(record)) return []
  const keys = key === '*' ? Object.keys(record) : [key]
  return keys.flatMap((at) => {
    const value = record[at]
    if (rest.length === 0) return typeof value === 'string' ? [[at, value]] : []
    return textsAt(value, rest.join('.')).map(([path, text]): [string, string] => [
      `${at}.${path}`,
      text,
    ])
  })
}

/** Every text of a record that fields stand for: its path, and the text. */
export function textsOf(record: object, fields: readonly string[]): Map<string, string> {
  return new Map(fields.flatMap((field) => textsAt(record, field)))
}

/** A copy of a value with the text at a path replaced. */
function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((item, i) =>
      String(i) === key ? withText(item, rest, text) : (item as unknown),
    )
  return { ...(value as Json), [key]: withText((value as Json)[key], rest, text) }
}

/**
 * A record as it is said in a language: each of its spoken fields that is translated into it is
 * replaced, and all else stays as it was written. Of its translations only what is said of its
 * quoted fields in that language is left, so that a page is sent one language and no other.
 */
export function inLanguage<R extends object & { translations?: Translations }>(
  record: R,
  lang: string,
  of: SpokenRecord,
): R {
  if (!record.translations) return record
  const { translations, ...written } = record
  const spoken = textsOf(record, SPOKEN_FIELDS[of])
  const texts = Object.entries(translations[lang] ?? {})
  const quoted = texts.filter(([path]) => !spoken.has(path))
  const said = texts
    .filter(([path]) => spoken.has(path))
    .reduce<unknown>((value, [path, text]) => withText(value, path.split('.'), text), written)
  return {
    ...(said as R),
    ...(quoted.length > 0 && { translations: { [lang]: Object.fromEntries(quoted) } }),
  }
}

/** A claim without translations of texts that it does not have, or that were taken out of it. */
export function withoutIdleTranslations<R extends object & { translations?: Translations }>(
  claim: R,
): R {
  const texts = textsOf(claim, [...SPOKEN_FIELDS.claim, ...QUOTED_FIELDS.claim])
  const kept = (translated: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(translated).filter(([path]) => texts.has(path)))
  return claim.translations
    ? {
        ...claim,
        translations: Object.fromEntries(
          Object.entries(claim.translations).map(([lang, texts]) => [lang, kept(texts)]),
        ),
      }
    : claim
}

/** What a record lacks in a language: the paths of spoken and quoted texts without a translation. */
export function untranslatedPaths(
  record: object & { translations?: Translations },
  lang: string,
  of: SpokenRecord,
): string[] {
  const texts = textsOf(record, [...SPOKEN_FIELDS[of], ...QUOTED_FIELDS[of]])
  return [...texts.keys()].filter((path) => record.translations?.[lang]?.[path] === undefined)
}

/** Whether two tags name one language, whatever its country or script: `ar` and `ar-SY`. */
export function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0]
}
