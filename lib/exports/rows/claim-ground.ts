import type { MultiPolygon } from 'geojson'
import { PRECISION_LEVELS, isAreaKind, partKey } from '#lib/model'
import type { ClaimPlace, Footprint, Place, PrecisionLevel } from '#lib/model'
import { farthestMetres, roundedToPrecision, shapeOf, twoDigitsUp, validPolygons } from '#lib/geo'
import type { Records } from './records'

/**
 * Where a claim says something happened: its outline, one point that stands for it, and how sure
 * that is.
 */
export type ClaimGround = {
  /**
   * All place parts together, as one kind of geometry for every claim; `null` where nothing is
   * located.
   */
  geometry: MultiPolygon | null
  /**
   * Longitude, latitude of the point of the first place that has one, with the digits that `metres`
   * earns. Of an area it is where a label stands, never a position.
   */
  point?: [lon: number, lat: number]
  /** The least sure of the places. */
  level: PrecisionLevel
  /** No corner of the outline is farther from the point than this. */
  metres: number
  /**
   * Codes of ACLED (`geo_precision`) and UCDP GED (`where_prec`); of several places never "exact".
   */
  acled?: 1 | 2 | 3
  ucdp?: 1 | 2 | 3 | 4 | 5 | 6
}

/** UCDP's "limited area around a known point". */
const AROUND_METRES = 25_000
const NOWHERE: ClaimGround = { geometry: null, level: 'none', metres: 0 }

/** Outlines as one multipolygon that does not overlap itself, and is valid as GIS understand it. */
function together(footprints: readonly Footprint[]): MultiPolygon | null {
  const outlines = footprints.map(({ geometry }) => (geometry ? shapeOf(geometry) : []))
  return outlines.length > 0 ? { type: 'MultiPolygon', coordinates: validPolygons(outlines) } : null
}

/** Whether a place is an area, of which a point is only a label. */
export function isAreaPlace(place: Place | undefined): boolean {
  return place === undefined || isAreaKind(place.properties.kind)
}

/** The point that stands for a place: its own, or of an area where its label stands. */
function pointOf(place: Place | undefined): [number, number] | undefined {
  if (!place) return undefined
  return isAreaPlace(place)
    ? (place.properties.label ?? place.geometry?.coordinates)
    : place.geometry?.coordinates
}

/**
 * The ground of a claim's places. Several places make one ground, since a claim is one statement
 * however many places it covers.
 */
export function claimGround(
  places: readonly Pick<ClaimPlace, 'place' | 'part' | 'quadrant'>[],
  { place, footprint }: Pick<Records, 'place' | 'footprint'>,
): ClaimGround {
  const located = places.flatMap((item) => {
    const found = footprint(item.place, item.part, { quadrant: item.quadrant })
    return found?.geometry ? [{ point: pointOf(place(item.place)), footprint: found }] : []
  })
  const first = located[0]
  if (!first) return NOWHERE
  const geometry = together(located.map((item) => item.footprint))
  const precisions = located.map((item) => item.footprint.precision)
  const worst = precisions.reduce((a, b) =>
    PRECISION_LEVELS.indexOf(b.level) > PRECISION_LEVELS.indexOf(a.level) ? b : a,
  )
  const raw = located.find((item) => item.point)?.point
  const several = located.length > 1
  const metres =
    several && raw && geometry
      ? twoDigitsUp(farthestMetres(geometry.coordinates, raw))
      : worst.metres
  return {
    geometry,
    metres,
    level: worst.level,
    ...(raw && { point: [roundedToPrecision(raw[0], metres), roundedToPrecision(raw[1], metres)] }),
    acled: several && worst.acled === 1 ? 2 : worst.acled,
    ucdp: several && worst.ucdp < 3 ? (metres <= AROUND_METRES ? 2 : 5) : worst.ucdp,
  }
}

/** Where outlines are kept by place parts: a `Map`, or something that forgets. */
export type Grounds = {
  get: (key: string) => ClaimGround | undefined
  set: (key: string, ground: ClaimGround) => unknown
}

/**
 * The ground of a claim's places, from the cache `grounds` where another claim has the same place
 * parts.
 */
export function cachedClaimGround(
  places: readonly Pick<ClaimPlace, 'place' | 'part' | 'quadrant'>[],
  records: Pick<Records, 'place' | 'footprint'>,
  grounds: Grounds,
): ClaimGround {
  const key = places.map(partKey).join(' ')
  const kept = grounds.get(key) ?? claimGround(places, records)
  grounds.set(key, kept)
  return kept
}
