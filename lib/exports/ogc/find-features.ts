import type { Box } from '#lib/geo'
import type { Collection } from './collection'
import { shapeMeetsBox } from '#lib/geo'

/** What a request asks of a collection. A box that crosses the antimeridian comes as two boxes. */
export type FeatureQuery = {
  boxes?: readonly Box[]
  /** A stretch of time in minutes of the clock of a zone, the end exclusive. */
  time?: (zone: string) => readonly [from: number, until: number]
  /** Values by filter's name; all must hold. */
  values: readonly (readonly [name: string, value: string])[]
}

/**
 * Whether a feature's ground meets the box: by its own box where that decides, else by its outline.
 * A box of NaN meets none. A feature that reaches over one side of the box only has its outermost
 * corner on the opposite side within it, so only those at the box's corners, and those wider than
 * it, are looked at corner by corner.
 */
function meets({ boxes, geometries }: Collection, i: number, box: Box): boolean {
  const at = i * 4
  const west = boxes[at]!
  const east = boxes[at + 2]!
  if (!(west <= box[2] && east >= box[0])) return false
  const south = boxes[at + 1]!
  const north = boxes[at + 3]!
  if (!(south <= box[3] && north >= box[1])) return false
  const [withinWest, withinSouth, withinEast, withinNorth] = [
    west >= box[0],
    south >= box[1],
    east <= box[2],
    north <= box[3],
  ]
  const decided =
    (withinSouth && withinNorth && (withinWest || withinEast)) ||
    (withinWest && withinEast && (withinSouth || withinNorth))
  return decided || shapeMeetsBox(geometries[i]!.coordinates, box)
}

/** The positions of the features that a query chooses, in the collection's order. */
export function findFeatures(
  collection: Collection,
  { boxes, time, values }: FeatureQuery,
): number[] {
  const { length, from, until, zone, timed } = collection
  const columns = values.map(([name, value]) => [collection.values[name] ?? [], value] as const)
  const anyTime = !timed || !time
  const asked = time ? collection.zones.map(time) : []
  const found: number[] = []
  for (let i = 0; i < length; i++) {
    if (!anyTime) {
      const [first, last] = asked[zone[i]!]!
      if (!(from[i]! < last && first < until[i]!)) continue
    }
    if (boxes && !meetsAny(collection, i, boxes)) continue
    if (columns.length > 0 && columns.some(([column, value]) => !column[i]?.includes(value)))
      continue
    found.push(i)
  }
  return found
}

function meetsAny(collection: Collection, i: number, boxes: readonly Box[]): boolean {
  for (let n = 0; n < boxes.length; n++) if (meets(collection, i, boxes[n]!)) return true
  return false
}
