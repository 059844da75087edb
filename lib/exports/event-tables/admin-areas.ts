import CODES from 'i18n-iso-countries/codes.json'
import { preferredName } from '#lib/gazetteer'
import type { Place } from '#lib/model'
import type { Records } from '../rows/records'
import COUNTRIES from './countries.json'

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

/** ISO 3166-1 numeric by alpha-2 code. */
const ISO = new Map(CODES.map(([alpha2, , numeric]) => [alpha2!, Number(numeric)]))
/** Gleditsch and Ward's number by alpha-2 code: their list of independent states. */
const GW = new Map(Object.entries(COUNTRIES.gw))
/** The region that ACLED puts a country in; countries whose region is not sure are in none. */
const ACLED_REGION = new Map(
  Object.entries(COUNTRIES.acled).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region] as const),
  ),
)
/** UCDP's regions by the least of the numbers of Gleditsch and Ward in each (GED codebook). */
const UCDP_REGIONS = [
  [700, 'Asia'],
  [630, 'Middle East'],
  [400, 'Africa'],
  [200, 'Europe'],
  [0, 'Americas'],
] as const

/**
 * What event tables say of a country's place: ISO 3166-1 numeric, Gleditsch and Ward's number, and
 * the region's name in ACLED and in UCDP. What is not known of a country is left out.
 */
export function countryCodes(country: Place | undefined): {
  iso?: number
  gw?: number
  acledRegion?: string
  ucdpRegion?: string
} {
  const code = country?.properties.ids.iso
  if (code === undefined) return {}
  const gw = GW.get(code)
  return {
    iso: ISO.get(code),
    gw,
    acledRegion: ACLED_REGION.get(code),
    ucdpRegion: UCDP_REGIONS.find(([least]) => gw !== undefined && gw >= least)?.[1],
  }
}
