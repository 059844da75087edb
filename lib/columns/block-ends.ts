import type { Columns } from './columns'
import { firstFrom } from './first-from'
import { growing } from './growing'
import { stepped } from './stepped'
import type { Stepped } from './stepped'

/** Rows to a block: how finely rows that end too early are passed over. */
export const BLOCK = 1024
/** Rows that may have happened over more days than this are listed apart; the others end soon after they begin, and rows are sorted by that. */
export const SHORT = 31

/** The last day any row of each block may have happened: blocks that end before a range are passed over. And the long rows. */
export type BlockEnds = { blockEnds: Uint16Array; long: Uint32Array }

/** Finds the ends of blocks and the long rows, in one pass. */
export function blockEndsOf({ length, from, until }: Columns): Stepped<BlockEnds> {
  const blockEnds = new Uint16Array(Math.ceil(length / BLOCK))
  const long = growing(Uint32Array)
  function over(_: number, first: number, end: number) {
    for (let row = first; row < end; row++) {
      if (until[row]! > blockEnds[row >> 10]!) blockEnds[row >> 10] = until[row]!
      if (until[row]! - from[row]! > SHORT) long.push(row)
    }
  }
  return stepped(length, 1, over, () => ({ blockEnds, long: long.done() }))
}

/** How many rows may have begun by a day; rows are sorted by it. */
export function rowsUpTo(from: Uint16Array, day: number): number {
  return firstFrom(from, day + 1)
}
