import type { FeatureCollection, Position } from 'geojson'
import { boxOf } from '#lib/geo'
import type { Box } from '#lib/geo'

/** Half a step of the finest grid of a basemap, in degrees. */
const NEAR = 5e-5

/** The meridians and parallels along which a basemap was cut. */
function sidesOf(map: FeatureCollection, rings: readonly Position[][]): [number[], number[]] {
  const box = (map as { region?: { box?: Box } }).region?.box ?? boxOf(rings.flat())
  if (!box) return [[], []]
  const [west, south, east, north] = box
  return [
    [west, east, east - 360, 180, -180],
    [south, north],
  ]
}

/**
 * The shores of a basemap's land as lines: the edges of its polygons without those along which the
 * basemap was cut.
 */
export function coastOf(map: FeatureCollection): Position[][] {
  const rings = map.features.flatMap(({ properties, geometry }) =>
    properties?.layer === 'land' && geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : [],
  )
  const sides = sidesOf(map, rings)
  const isCut = (a: Position, b: Position): boolean =>
    [0, 1].some(
      (axis) =>
        a[axis] === b[axis] && sides[axis]!.some((side) => Math.abs(side - a[axis]!) < NEAR),
    )
  return rings.flatMap((ring) => {
    const lines: Position[][] = []
    let open: Position[] | undefined
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      if (isCut(a, b)) open = undefined
      else if (open) open.push(b)
      else lines.push((open = [a, b]))
    }
    return lines
  })
}
