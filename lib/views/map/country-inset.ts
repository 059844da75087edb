import type { Feature, FeatureCollection, Position } from 'geojson'
import { boxOf, boxesMeet, worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'

/** A small map of a country: its outline as an SVG path, and where positions are in it, in pixels. */
export type CountryInset = {
  width: number
  height: number
  path: string
  at: (lon: number, lat: number) => [x: number, y: number]
}

/** Points nearer than this to the one before, and outlines smaller than this, are not drawn; pixels. */
const NEAR = 0.7
const SPECK = 1.5

const ringsOf = ({ geometry }: Feature): Position[][] =>
  geometry.type === 'MultiPolygon'
    ? geometry.coordinates.flat()
    : geometry.type === 'Polygon'
      ? geometry.coordinates
      : []

/**
 * The country that a basemap is of, or where it names none its land, no larger than `most` pixels
 * either way. `undefined` where there is no land.
 */
export function countryInset(
  map: FeatureCollection & { region?: { box: Box } },
  most: number,
): CountryInset | undefined {
  const of = (layer: string) =>
    map.features.filter(({ properties }) => properties?.layer === layer).flatMap(ringsOf)
  const own = of('country')
  const region = map.region?.box
  const from = region?.[0] ?? -180
  // a region over the antimeridian goes on beyond 180
  const turned = (lon: number) => (lon < from ? lon + 360 : lon)
  const rings = (own.length > 0 ? own : of('land'))
    .map((ring) => ring.map(([lon, lat]): Position => [turned(lon!), lat!]))
    .filter((ring) => {
      const box = boxOf(ring)
      return box && (!region || boxesMeet(box, region))
    })
  const box = boxOf(rings.flat())
  if (!box) return undefined
  const [left, top] = [worldX(box[0], 1), worldY(box[3], 1)]
  const [wide, high] = [worldX(box[2], 1) - left, worldY(box[1], 1) - top]
  if (!(wide > 0 && high > 0)) return undefined
  const scale = most / Math.max(wide, high)
  const at: CountryInset['at'] = (lon, lat) => [
    (worldX(turned(lon), 1) - left) * scale,
    (worldY(lat, 1) - top) * scale,
  ]
  return {
    width: wide * scale,
    height: high * scale,
    path: rings.map((ring) => pathOf(ring.map(([lon, lat]) => at(lon!, lat!)))).join(''),
    at,
  }
}

/** A ring as an SVG path, thinned to what is seen; nothing for a speck. */
function pathOf(points: readonly [number, number][]): string {
  const [west, north, east, south] = boxOf(points)!
  if (east - west < SPECK && south - north < SPECK) return ''
  const kept: [number, number][] = []
  for (const [x, y] of points) {
    const last = kept.at(-1)
    if (!last || Math.abs(x - last[0]) + Math.abs(y - last[1]) >= NEAR) kept.push([x, y])
  }
  return `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}
