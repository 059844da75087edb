import { boxAround, joinedBox, shapeBox, shapeOf } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { PlaceView } from '#lib/views'
import type { PageContext } from '../../base/page-context'

/** Rows stand this far from the ground of a place at most, in metres: many name the middle of it. */
const AROUND = 2000

/** The place of a claim or place that is opened, and a box around the ground that is drawn of it. */
export function openedGround(
  { claim, place, data }: Pick<PageContext, 'claim' | 'place' | 'data'>,
  opened: string,
): { place: PlaceView; box: Box } | undefined {
  const at = place(claim(opened)?.places[0]?.place ?? opened)
  if (!at) return undefined
  const drawn = Object.entries(data.footprints).flatMap(([key, { geometry }]) =>
    geometry && key.startsWith(`${at.id}/`) ? [shapeBox(shapeOf(geometry))] : [],
  )
  const ground = joinedBox(drawn) ?? (at.anchor && boxAround(at.anchor, 0))
  if (!ground) return undefined
  const [west, south, east, north] = ground
  const box = joinedBox([boxAround([west, south], AROUND), boxAround([east, north], AROUND)])
  return box && { place: at, box }
}
