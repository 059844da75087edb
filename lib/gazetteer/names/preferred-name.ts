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
