import { untaggedName } from '#lib/gazetteer/country'

/** Scripts by the tag that `Intl.Locale` gives them, where JavaScript calls them otherwise. */
const SCRIPTS: Record<string, string[]> = {
  Arab: ['Arabic'],
  Cyrl: ['Cyrillic'],
  Hebr: ['Hebrew'],
  Mymr: ['Myanmar'],
  Ethi: ['Ethiopic'],
  Armn: ['Armenian'],
  Geor: ['Georgian'],
  Grek: ['Greek'],
  Deva: ['Devanagari'],
  Beng: ['Bengali'],
  Thai: ['Thai'],
  Khmr: ['Khmer'],
  Laoo: ['Lao'],
  Sinh: ['Sinhala'],
  Taml: ['Tamil'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul'],
  Latn: ['Latin'],
}

/** The script that a language is mostly written in, such as `Arab`. */
export const scriptOf = (language: string): string =>
  new Intl.Locale(language).maximize().script ?? 'Latn'

/** The language most spoken in a country, by the likely subtags of Unicode's CLDR: `ar` for SY. */
export const spokenIn = (country: string): string =>
  new Intl.Locale(`und-${country}`).maximize().language

/** A name in Latin letters, which no code of an airport or list of consonants is. */
const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}\p{P}\s]*\p{Ll}[\p{Script=Latin}\p{M}\p{P}\s]*$/u

/** What a list adds to a name to tell it from others: "(town)". */
const ASIDE = /\s*\(.*\)\s*$/

/**
 * Chooses a town's name in a language from names without language tags, by the rule of the
 * gazetteer. Where none sounds like the main name, those that sound like another Latin one are
 * taken: Aleppo is Halab. `undefined` where no name fits.
 * @param others names of the same town
 * @param taken names of other towns of the country, of which a list may hold one by mistake
 */
export function nameIn(
  language: string,
  main: string,
  others: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  const scripts = SCRIPTS[scriptOf(language)] ?? []
  if (scripts.length === 0) return undefined
  const inScript = new RegExp(
    `^[${scripts.map((name) => `\\p{Script=${name}}`).join('')}\\p{M}\\p{P}\\s]+$`,
    'u',
  )
  const possible = [
    ...new Set(others.filter((name) => inScript.test(name)).map((name) => name.replace(ASIDE, ''))),
  ]
  for (const name of [main, ...others.filter((other) => LATIN.test(other) && !taken.has(other))]) {
    const best = untaggedName(language, name, possible)
    if (best === undefined) continue
    // A list may have an Arabic name with its article and without; with it, it is whole: الخرطوم.
    const whole = `ال${best}`
    return language === 'ar' && possible.includes(whole) ? whole : best
  }
  return undefined
}
