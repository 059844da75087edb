import { preferredName } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import type { Records } from '../rows/records'

/** The administrative areas that a place lies in. An area lies in itself. */
export type Admin = { country?: Place; governorate?: string; district?: string }

/** The country, and the names of governorate and district, that a place lies in or is. */
export function adminNames(id: string | undefined, { place }: Pick<Records, 'place'>): Admin {
  const own = id === undefined ? undefined : place(id)
  if (!own) return {}
  const path = [...own.properties.admin.flatMap((area) => place(area) ?? []), own]
  const of = (kind: Place['properties']['kind']) =>
    path.find((item) => item.properties.kind === kind)
  const [governorate, district] = [of('governorate'), of('district')]
  return {
    country: of('country'),
    governorate: governorate && preferredName(governorate),
    district: district && preferredName(district),
  }
}

/**
 * What event tables say of a country: ISO 3166-1 numeric, Gleditsch and Ward's number, and the
 * region's name in ACLED and UCDP.
 */
type Country = { iso: number; gw: number; region: string }

/** By ISO 3166-1 alpha-2 code. A country that is not here leaves those cells empty. */
const COUNTRIES: Record<string, Country> = { SY: { iso: 760, gw: 652, region: 'Middle East' } }

/** What event tables say of a country's place. */
export function countryCodes(country: Place | undefined): Partial<Country> {
  const code = country?.properties.ids.iso
  return (code !== undefined && Object.hasOwn(COUNTRIES, code) && COUNTRIES[code]) || {}
}
