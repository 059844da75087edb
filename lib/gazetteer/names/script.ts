/** The language and the script that most people of a country write. */
export type CountryLocale = { language: string; script: string }

const locales = new Map<string, CountryLocale>()

/** What most people of a country write, by CLDR's likely subtags; Latin where it names nothing. */
export function localeOf(country: string): CountryLocale {
  const known = locales.get(country)
  if (known) return known
  const { language = 'und', script = 'Latn' } = /^[A-Z]{2}$/.test(country)
    ? new Intl.Locale(`und-${country}`).maximize()
    : {}
  const made = { language, script }
  locales.set(country, made)
  return made
}

const patterns = new Map<string, RegExp | undefined>()

/** Whether a text has letters of a script, by its code of ISO 15924; false for a mix of scripts. */
export function isInScript(text: string, script: string): boolean {
  if (!patterns.has(script)) {
    let pattern: RegExp | undefined
    try {
      pattern = new RegExp(`\\p{Script=${script}}`, 'u')
    } catch {
      // A code for several scripts that are written together (`Jpan`), which no letter has.
      pattern = undefined
    }
    patterns.set(script, pattern)
  }
  return patterns.get(script)?.test(text) ?? false
}
