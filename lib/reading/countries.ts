/**
 * Countries by their English and short names, lower case; from the runtime's own list of regions.
 */
export function countriesIn(language: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const found = new Set<string>()
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b)
      const name = names.of(code)
      if (name) {
        found.add(name.toLowerCase())
        // "Myanmar (Burma)"; of "Congo - Kinshasa" the second is a city
        for (const piece of name.replace(/ - .*$/, '').split(/ \(|\)/))
          if (piece.length > 3) found.add(piece.toLowerCase())
      }
    }
  return found
}
const COUNTRIES = countriesIn('en')
/** Names of countries in reports that the runtime's list has otherwise. */
const ALSO_COUNTRIES = new Set([
  'turkey',
  'palestine',
  'gaza strip',
  'west bank',
  'the west bank',
  'burma',
  'drc',
  'democratic republic of congo',
  'ivory coast',
  'uae',
])

/** Whether a name is that of a country. */
export const isCountry = (name: string): boolean =>
  COUNTRIES.has(name.toLowerCase()) ||
  (ALSO_COUNTRIES.has(name.toLowerCase()) && !/gaza|bank/i.test(name))
