import type { ColumnPlace } from '#lib/columns'
import { boxAround, shapeMeetsBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { discOf } from '../rows/dataset-records'

/** The keys of places whose ground, as wide as it is known, shares some with a box. */
export function placesInBoxes(places: readonly ColumnPlace[], boxes: readonly Box[]): string[] {
  return places.flatMap((place) => (boxes.some((box) => meets(place, box)) ? [place.key] : []))
}

/** By its point and the box around its ground where these decide, else by its outline. */
function meets(place: ColumnPlace, box: Box): boolean {
  const { lon, lat } = place
  const [west, south, east, north] = box
  if (lon >= west && lon <= east && lat >= south && lat <= north) return true
  // A tenth more: the outline is a polygon on the sphere, and this box is only a first look.
  const around = boxAround([lon, lat], 1.1 * place.metres + 100)
  if (around[1] > north || around[3] < south) return false
  const within = around[0] >= -180 && around[2] <= 180
  if (within && (around[0] > east || around[2] < west)) return false
  return shapeMeetsBox(discOf(place), box)
}
