import { NO_GLYPH } from '#lib/glyphs'
import { worldSize, worldX, worldY } from '#lib/geo'
import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import type { GroundSelection } from '#lib/filter'
import type { Marks } from './dense-engine'

/**
 * The places of a ground as a mask (a byte per place, and a last one for claims without a place),
 * the place that names the ground, and how many others are gathered with it.
 */
export type GroundMask = { mask: Uint8Array; place: ColumnPlace; others: number }

/** How many claims a place counts. */
export function claimsAtPlace({ counts, width, stacks }: PlaceCounts, place: number): number {
  let sum = 0
  for (let slot = 0; slot < 2 * stacks; slot++) sum += counts[place * width + slot]!
  return sum
}

/**
 * The places of a ground. A ground with a zoom stands for a mark of the map: it includes all places
 * that are gathered with its own at that zoom under the same counts, so that the list holds exactly
 * what the mark counts. `undefined` for an unknown place.
 */
export function groundMask(
  { places, declutter, counts }: Marks,
  { key, zoom }: GroundSelection,
): GroundMask | undefined {
  const anchor = places.findIndex((place) => place.key === key)
  const place = places[anchor]
  if (!place) return undefined
  const mask = new Uint8Array(places.length + 1)
  mask[anchor] = 1
  if (zoom === undefined) return { mask, place, others: 0 }
  const [x, y] = [worldX(place.lon, worldSize(zoom)), worldY(place.lat, worldSize(zoom))]
  const { glyphOf } = declutter(counts, zoom, {
    left: x - 1,
    top: y - 1,
    right: x + 1,
    bottom: y + 1,
  })
  const glyph = glyphOf[anchor]!
  let others = 0
  if (glyph !== NO_GLYPH) {
    for (let other = 0; other < places.length; other++) {
      if (glyphOf[other] !== glyph || other === anchor || claimsAtPlace(counts, other) === 0)
        continue
      mask[other] = 1
      others++
    }
  }
  return { mask, place, others }
}

/**
 * The ground of a mark, named by its place with most claims: that place alone, or all places that
 * the mark gathers.
 */
export function groundOfGlyph(
  { places, counts }: Marks,
  gathered: readonly number[],
  zoom: number,
): GroundSelection | undefined {
  const here = gathered.filter((place) => claimsAtPlace(counts, place) > 0)
  let most = here[0]
  for (const place of here)
    if (claimsAtPlace(counts, place) > claimsAtPlace(counts, most!)) most = place
  if (most === undefined) return undefined
  return here.length === 1 ? { key: places[most]!.key } : { key: places[most]!.key, zoom }
}
