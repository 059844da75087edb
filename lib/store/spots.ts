// Spots: what a store answers for the map. Both stores count by place in their own way and
// declutter here, so that their maps agree.
import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import { inBox, worldSize, worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Declutter } from '#lib/glyphs'
import type { Spot } from './claim-store'

/** Declutters the counts of places as the map does, and keeps the spots that stand in the box. */
export function spotsOf(
  declutter: Declutter,
  places: readonly ColumnPlace[],
  kinds: readonly string[],
  counts: PlaceCounts,
  zoom: number,
  box: Box | undefined,
): Spot[] {
  const glyphs = declutter(counts, zoom, pixels(box, zoom))
  return Array.from({ length: glyphs.length }, (_, glyph): Spot => {
    const { key, name, level, metres, lon, lat } = places[glyphs.at[glyph]!]!
    const of = kinds.flatMap((kind, stack) => {
      const count = glyphs.kinds[glyph * glyphs.stacks + stack]!
      return count > 0 ? [[kind, count] as const] : []
    })
    return {
      at: key,
      name,
      level,
      metres,
      lon,
      lat,
      places: glyphs.places[glyph]!,
      count: glyphs.count[glyph]!,
      kinds: Object.fromEntries(of),
      contradicted: glyphs.contradicted[glyph]!,
    }
  }).filter((spot) => !box || inBox(box, spot))
}

/** A box in world pixels; one that crosses the antimeridian takes the whole width. */
function pixels(box: Box | undefined, zoom: number) {
  const scale = worldSize(zoom)
  if (!box) return { left: 0, top: 0, right: scale, bottom: scale }
  const [west, south, east, north] = box
  const across = west > east
  return {
    left: across ? 0 : worldX(west, scale),
    right: across ? scale : worldX(east, scale),
    top: worldY(north, scale),
    bottom: worldY(south, scale),
  }
}
