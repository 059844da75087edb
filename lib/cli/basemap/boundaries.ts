import type { Feature, MultiPolygon, Position } from 'geojson'
import { safeGeometry, shapeOf } from '#lib/geo'
import { countryOfUnit } from './shapes/admin1'
import { nestedRings } from './shapes/clip'
import { orientedRing } from './shapes/lines'
import type { Admin1 } from './sources/admin1-file'

/** An outline of a place: its id in a gazetteer that has the place, its name, and the source. */
export type Boundary = Feature<MultiPolygon, { place: string; name: string; source: string }>

/** An id as the gazetteer's are: lower case words joined by hyphens. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Steps a degree: lines of a source for 1:10 million are not better than 100 m. */
const STEPS = 1000

const roundedRing = (ring: readonly Position[]): Position[] =>
  ring
    .map((point) => point.map((value) => Math.round(value * STEPS) / STEPS))
    .filter((point, i, all) => i === 0 || point.join() !== all[i - 1]!.join())

/**
 * The outlines of the provinces of countries (Natural Earth, which draws borders up to 2 km beside
 * the true ones), for footprints of places with these ids. An outline that nothing safe can be
 * computed with is left out.
 * @param own the countries by three letters
 */
export function boundariesOf(own: readonly string[], units: readonly Admin1[]): Boundary[] {
  return units
    .filter((unit) => own.includes(countryOfUnit(unit)))
    .flatMap(({ names, rings }): Boundary[] => {
      const name = names.en ?? ''
      const place = slug(name)
      const shape = nestedRings(
        rings
          .map(roundedRing)
          .filter((ring) => ring.length >= 4)
          .map((ring) => orientedRing(ring, true)),
      )
      const safe = safeGeometry(
        { type: 'MultiPolygon', coordinates: shape },
        { file: 'region/boundaries.geojson', feature: place },
      )
      if (!('geometry' in safe) || !place) return []
      return [
        {
          type: 'Feature',
          properties: { place, name, source: 'Natural Earth' },
          geometry: { type: 'MultiPolygon', coordinates: shapeOf(safe.geometry) },
        },
      ]
    })
}
