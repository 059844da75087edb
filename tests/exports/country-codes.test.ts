import { countryCodes } from '../../lib/exports/event-tables/admin-areas'
import COUNTRIES from '../../lib/exports/event-tables/countries.json'
import type { Place } from '#lib/model'

const codesOf = (iso?: string) =>
  countryCodes({ properties: { ids: iso === undefined ? {} : { iso } } } as unknown as Place)

// ISO 3166-1; Gleditsch and Ward; the regions of ACLED's and UCDP's codebooks.
test.each([
  ['SD', 729, 625, 'Northern Africa', 'Africa'],
  ['SS', 728, 626, 'Eastern Africa', 'Africa'],
  ['UA', 804, 369, 'Europe', 'Europe'],
  ['SY', 760, 652, 'Middle East', 'Middle East'],
  ['YE', 887, 678, 'Middle East', 'Middle East'],
  ['CD', 180, 490, 'Middle Africa', 'Africa'],
  ['MM', 104, 775, 'Southeast Asia', 'Asia'],
  ['HT', 332, 41, 'Caribbean', 'Americas'],
  ['AF', 4, 700, 'Caucasus and Central Asia', 'Asia'],
  ['PS', 275, undefined, 'Middle East', undefined],
  ['ZW', 716, 552, undefined, 'Africa'],
])('%s has the codes %p and %p and lies in %p and %p', (code, iso, gw, acledRegion, ucdpRegion) => {
  expect(codesOf(code)).toEqual({ iso, gw, acledRegion, ucdpRegion })
})

test('nothing is said of what is no country or names none', () => {
  expect(countryCodes(undefined)).toEqual({})
  expect(codesOf()).toEqual({})
  expect(codesOf('QX')).toEqual({})
})

test('every country of the table is one of ISO 3166-1, but for Kosovo, and has a number of its own', () => {
  const numbers = Object.values(COUNTRIES.gw)
  expect(new Set(numbers).size).toBe(numbers.length)
  const known = Object.keys(COUNTRIES.gw).filter((code) => codesOf(code).iso === undefined)
  expect(known).toEqual(known.filter((code) => code === 'XK'))
  const regions = Object.values(COUNTRIES.acled).flatMap((codes) => codes.split(' '))
  expect(new Set(regions).size).toBe(regions.length)
})
