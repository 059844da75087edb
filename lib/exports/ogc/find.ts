import type { Box, Collection } from './collection'
import { meetsBox } from './meets-box'

/** What is asked of a collection. A box that crosses the antimeridian comes as two. */
export type Wanted = {
  boxes?: readonly Box[]
  /** A stretch of Syria's time, as texts that sort, the end exclusive. */
  time?: readonly [from: string, until: string]
  /** Values by filter's name; all must hold. */
  values: readonly (readonly [name: string, value: string])[]
}

/** Whether a feature's ground meets the box: by its own box where that decides, else by its outline. */
function meets({ boxes, geometries }: Collection, i: number, box: Box): boolean {
  const [west, south, east, north] = [boxes[i * 4]!, boxes[i * 4 + 1]!, boxes[i * 4 + 2]!, boxes[i * 4 + 3]!]
  if (!(west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1])) return false
  const contained = west >= box[0] && east <= box[2] && south >= box[1] && north <= box[3]
  return contained || meetsBox(geometries[i]!, box)
}

/** Positions of the features asked for, in the collection's order. */
export function find(collection: Collection, { boxes, time, values }: Wanted): number[] {
  const { length, from, until } = collection
  const columns = values.map(([name, value]) => [collection.values[name] ?? [], value] as const)
  const found: number[] = []
  for (let i = 0; i < length; i++) {
    if (time && !(from[i]! < time[1] && time[0] < until[i]!)) continue
    if (columns.some(([column, value]) => !column[i]?.includes(value))) continue
    if (boxes && !boxes.some((box) => meets(collection, i, box))) continue
    found.push(i)
  }
  return found
}
