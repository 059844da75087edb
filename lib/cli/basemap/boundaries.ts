import { NATURAL_EARTH, outline } from '#lib/cli/shared/outlines'
import type { Outline } from '#lib/cli/shared/outlines'
import { countryOfUnit } from './shapes/admin1'
import { nestedRings } from './shapes/clip'
import { orientedRing } from './shapes/lines'
import type { Admin1 } from './sources/admin1-file'

/** What of a unit is drawn as the outline of its place. */
type Outlined = Pick<Admin1, 'place' | 'names' | 'rings'>

/** Units that are one place in the gazetteer, such as a county and the city in it, as one. */
function byPlace(units: readonly Outlined[]): Outlined[] {
  const places = new Map<string, Outlined>()
  for (const unit of units) {
    const known = places.get(unit.place)
    places.set(unit.place, known ? { ...known, rings: [...known.rings, ...unit.rings] } : unit)
  }
  return [...places.values()]
}

/**
 * The outlines of the provinces of countries (Natural Earth, which draws borders up to 2 km beside
 * the true ones), for footprints of places with these ids or ids elsewhere. An outline that nothing
 * safe can be computed with is left out.
 * @param own the countries by three letters
 */
export function boundariesOf(own: readonly string[], units: readonly Admin1[]): Outline[] {
  return byPlace(units.filter((unit) => own.includes(countryOfUnit(unit)))).flatMap(
    ({ place, names, rings }): Outline[] => {
      const shape = nestedRings(rings.map((ring) => orientedRing(ring, true)))
      const one = outline({ place, name: names.en ?? '', source: NATURAL_EARTH }, shape)
      return one ? [one] : []
    },
  )
}
