import { zxyToTileId } from 'pmtiles'
import type { Box } from '#lib/geo'
import { worldX, worldY } from '#lib/geo'

/** Goes through the numbers from one to another, both included. */
const fromTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/**
 * The ids of all tiles that boxes touch, up to a zoom, in the order of an archive.
 * @param boxes degrees; a box that crosses the antimeridian is two
 */
export function tileIds(boxes: readonly Box[], minZoom: number, maxZoom: number): number[] {
  const ids = new Set<number>()
  for (const zoom of fromTo(minZoom, maxZoom)) {
    const last = 2 ** zoom - 1
    const tile = (share: number): number => Math.max(0, Math.min(last, Math.floor(share)))
    for (const [west, south, east, north] of boxes)
      for (const x of fromTo(tile(worldX(west, last + 1)), tile(worldX(east, last + 1))))
        for (const y of fromTo(tile(worldY(north, last + 1)), tile(worldY(south, last + 1))))
          ids.add(zxyToTileId(zoom, x, y))
  }
  return [...ids].sort((a, b) => a - b)
}
