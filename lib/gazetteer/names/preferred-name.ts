import type { Place } from '#lib/model'

/**
 * A place's name for readers of a language: the preferred name in it, else in English, else the
 * first.
 */
export function preferredName(place: Place, lang = 'en'): string {
  const { names } = place.properties
  const preferred = names.filter((name) => name.role === 'preferred')
  return (
    preferred.find((name) => name.lang === lang) ??
    preferred.find((name) => name.lang === 'en') ??
    names[0]!
  ).text
}

/** Whether a language tag (`ar-SD`) is one of a language. */
const isTagOf = (lang: string) => (tag: string) => tag === lang || tag.startsWith(`${lang}-`)

/**
 * What a place is called for readers of a language, and its name in another script where the data
 * have one: a preferred one first, of a language that is known.
 * @param told languages whose names may stand beside it, those of the project's records; any where
 * left out.
 */
export function namesOfPlace(
  place: Place,
  lang: string,
  told?: readonly string[],
): { name: string; other?: { text: string; lang: string } } {
  const { names } = place.properties
  const name = preferredName(place, lang)
  const script = names.find(({ text }) => text === name)!.script
  const other = [...names.filter(({ role }) => role === 'preferred'), ...names].find(
    (one) => one.script !== script && one.lang !== 'und' && (told?.some(isTagOf(one.lang)) ?? true),
  )
  return { name, ...(other && { other: { text: other.text, lang: other.lang } }) }
}
