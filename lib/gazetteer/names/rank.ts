import { planeMetres } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { PLACE_KINDS, isAreaKind } from '#lib/model'
import type { PlaceKind } from '#lib/model'
import type { NameTable } from './name-table'

/**
 * What a kind weighs in a look-up, in the unit of `soundDistance` (a habit of spelling is 1 to 3):
 * a bare name means the city more often than the village, and the settlement more often than the
 * area named after it. Less ranks higher.
 */
const KIND_COST: Record<PlaceKind, number> = {
  city: -3,
  town: -2,
  site: -0.5,
  facility: -0.5,
  crossing: -0.5,
  road: 0.5,
  camp: 0,
  neighbourhood: 0.5,
  village: 0,
  hamlet: 0.5,
  governorate: 3,
  region: 1,
  country: 0,
  district: 4,
}
const kindCosts = PLACE_KINDS.map((kind) => KIND_COST[kind])
/** How much a tenfold population, and twice the names, weigh. */
const POPULATION = 0.3
const NAMES = 0.5
/** More names than this say that the world knows a place, and no more that it is meant. */
const MOST_NAMES = 16
/**
 * A place this far from the focus costs one `FOCUS`, three times as far two, seven times as far
 * three.
 */
const FOCUS_METRES = 20_000
const FOCUS = 2.5

/**
 * What every place weighs by itself: its kind, how many live there and how many names it is known
 * by.
 */
export function standing({ ids, kinds, population, nameStart }: NameTable): Float32Array {
  const out = new Float32Array(ids.length)
  for (let row = 0; row < ids.length; row++) {
    out[row] =
      kindCosts[kinds[row]!]! -
      POPULATION * Math.log10(Math.max(1, population[row]!)) -
      NAMES * Math.log2(1 + Math.min(MOST_NAMES, nameStart[row + 1]! - nameStart[row]!))
  }
  return out
}

/**
 * What the way from the focus to a place weighs; nothing for areas and for places without a point.
 */
export function remoteness({ kinds, lon, lat }: NameTable, row: number, focus: LonLat): number {
  const at: LonLat = [lon[row]!, lat[row]!]
  if (Number.isNaN(at[0]) || isAreaKind(PLACE_KINDS[kinds[row]!]!)) return 0
  return FOCUS * Math.log2(1 + planeMetres(at, focus) / FOCUS_METRES)
}
