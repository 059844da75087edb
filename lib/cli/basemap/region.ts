import { boxOf, boxesMeet, joinedBox, signedArea, widenedBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { PackedRing } from './sources/packed-rings'

/**
 * The ground that a basemap is made for. `box` goes on past 180 degrees where it crosses the
 * antimeridian; `boxes` are the same ground in longitudes from -180 to 180.
 */
export type Region = { box: Box; boxes: Box[] }

/** Islands whose box lies within this many degrees belong to the picture of a country. */
const NEAR = 4
/** Ground around the country, as a share of its width and height, and the least in degrees. */
const MARGIN = { share: 0.12, least: 0.6 }
/** Web Mercator ends here. */
const HIGHEST = 85

const decimals = (value: number): number => Math.round(value * 1e4) / 1e4

/** The same ground east of a longitude that is given, within a turn of the Earth. */
const turnedTo = (box: Box, centre: number): Box => {
  const turns = Math.round((centre - (box[0] + box[2]) / 2) / 360) * 360
  return [box[0] + turns, box[1], box[2] + turns, box[3]]
}

/**
 * Makes the region of a box as a person writes it: west may be greater than east, or east greater
 * than 180, where it crosses the antimeridian.
 * @throws Error when the box has no ground
 */
export function regionOf([w, s, e, n]: Box): Region {
  const [west, south, north] = [
    decimals(w),
    decimals(Math.max(s, -HIGHEST)),
    decimals(Math.min(n, HIGHEST)),
  ]
  const east = decimals(e > w ? e : e + 360)
  if (!(west >= -180 && west < 180 && east > west && east - west <= 360 && north > south))
    throw new Error(
      `region.box: '${[w, s, e, n].join()}' is no box: west, south, east, north in degrees, south below north.`,
    )
  const box: Box = [west, south, east, north]
  const boxes: Box[] =
    east > 180
      ? [
          [west, south, 180, north],
          [-180, south, decimals(east - 360), north],
        ]
      : [box]
  return { box, boxes }
}

/**
 * The region of countries: the largest ground of each with the islands near to it, and some ground
 * around. Land overseas is left out, as no map of both could show either.
 * @param rings the outer rings of these countries
 * @throws Error when there are none
 */
export function regionAround(rings: readonly PackedRing[]): Region {
  let whole: Box | undefined
  for (const country of new Set(rings.map((item) => item.country))) {
    const sized = rings
      .filter((item) => item.country === country)
      .map(({ ring }) => ({ box: boxOf(ring)!, area: Math.abs(signedArea(ring)) }))
      .sort((a, b) => b.area - a.area)
    let joined = sized[0]!.box
    const centre = (joined[0] + joined[2]) / 2
    const rest = new Set(sized.map(({ box }) => turnedTo(box, centre)))
    for (let grown = true; grown;) {
      grown = false
      for (const box of rest) {
        if (!boxesMeet(widenedBox(joined, NEAR), box)) continue
        joined = joinedBox([joined, box])!
        rest.delete(box)
        grown = true
      }
    }
    whole = whole ? joinedBox([whole, turnedTo(joined, (whole[0] + whole[2]) / 2)])! : joined
  }
  if (!whole)
    throw new Error('countries: none of them has any land. Name them by two letters, such as SD.')
  const [width, height] = [whole[2] - whole[0], whole[3] - whole[1]]
  const [x, y] = [width, height].map((size) => Math.max(size * MARGIN.share, MARGIN.least)) as [
    number,
    number,
  ]
  const [west, south, east, north] = [whole[0] - x, whole[1] - y, whole[2] + x, whole[3] + y]
  const turn = west < -180 ? 360 : west >= 180 ? -360 : 0
  return regionOf(
    east - west >= 360 ? [-180, south, 180, north] : [west + turn, south, east + turn, north],
  )
}
