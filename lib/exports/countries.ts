import type { Place } from '#lib/model'

/** What event tables say of a country: ISO 3166-1 numeric, Gleditsch and Ward's number, and the region's name in ACLED and UCDP. */
type Country = { iso: number; gw: number; region: string }

/** By ISO 3166-1 alpha-2 code. A country that is not here leaves those cells empty. */
const COUNTRIES: Record<string, Country> = { SY: { iso: 760, gw: 652, region: 'Middle East' } }

/** What event tables say of a country's place. */
export function countryCodes(country: Place | undefined): Partial<Country> {
  const code = country?.properties.ids.iso
  return (code !== undefined && Object.hasOwn(COUNTRIES, code) && COUNTRIES[code]) || {}
}
