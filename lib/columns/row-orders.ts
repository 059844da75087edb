import { SHORT, blockEndsOf, rowsUpTo } from './block-ends'
import type { BlockEnds } from './block-ends'
import type { Columns } from './columns'
import type { DayRanges } from './day-ranges'
import { NO_DAY } from './days'
import { profileRows } from './profile-rows'
import type { ProfileRows } from './profile-rows'
import { rowsBy } from './rows-by'
import type { RowsBy } from './rows-by'

/** Where more than one row in this many is long, rows are put in the order of their ends instead. */
const MANY_LONG = 16

/** Rows among which are those that a moving end of a range passes over: a stretch of the rows, or of a list of them; only those that begin and end within some days count. */
export type Stretch = {
  rows?: Uint32Array
  first: number
  end: number
  beginBefore: number
  endFrom: number
  endTo: number
}

/** One end of one clock's range. */
export type Side = 'happenedFrom' | 'happenedTo' | 'saidFrom' | 'saidTo'
export const SIDES: readonly Side[] = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo']

/** Orders of rows that some questions need: each is made when first asked for, and kept. */
export type RowOrders = {
  /** Ends of blocks, and the long rows. */
  ends: () => BlockEnds
  /** Whether nearly all rows end soon after they begin. */
  mostlyShort: () => boolean
  ofProfile: () => ProfileRows
  /** How many rows must be looked at before `ofProfile` can be given. */
  toProfiles: () => number
  /** A step towards `ends` and `ofProfile`; whether there are more. */
  prepare: () => boolean
  /** The rows that an end of a range passes over when it moves; none where it stays. */
  passed: (ranges: DayRanges, side: Side, to: number) => Stretch[]
  /** How many rows are looked at to move from some ranges to others. */
  passedOver: (ranges: DayRanges, to: DayRanges) => number
}

/** The orders of columns; nothing is made yet. */
export function rowOrders(columns: Columns): RowOrders {
  const { length, from } = columns
  const blocks = blockEndsOf(columns)
  let found: BlockEnds | undefined
  const byProfile = profileRows(columns)
  const byDay: Partial<Record<'until' | 'saidFrom' | 'saidUntil', RowsBy>> = {}
  const ends = () => (found ??= blocks.all()) // the first draw needs none
  const order = (name: keyof typeof byDay) => (byDay[name] ??= rowsBy(columns[name], NO_DAY + 1))
  const mostlyShort = () => ends().long.length * MANY_LONG <= length

  function passed(ranges: DayRanges, side: Side, to: number): Stretch[] {
    const was = ranges[side]
    if (was === to) return []
    // An upper end that rises from `was` to `to` lets in days was+1 … to; a lower end that falls lets in days to … was-1.
    const upper = side === 'happenedTo' || side === 'saidTo'
    const [low, high] = upper
      ? [Math.min(was, to) + 1, Math.max(was, to)]
      : [Math.min(was, to), Math.max(was, to) - 1]
    const any = { beginBefore: NO_DAY + 1, endFrom: 0, endTo: NO_DAY }
    if (side === 'happenedTo')
      return [{ ...any, first: rowsUpTo(from, low - 1), end: rowsUpTo(from, high) }]
    if (side === 'happenedFrom' && mostlyShort()) {
      const { long } = ends()
      const soon = Math.max(0, low - SHORT)
      const ending = { endFrom: low, endTo: high }
      return [
        { ...any, ...ending, first: rowsUpTo(from, soon - 1), end: rowsUpTo(from, high) },
        { ...ending, beginBefore: soon, rows: long, first: 0, end: long.length },
      ]
    }
    const { rows, starts } = order(
      side === 'happenedFrom' ? 'until' : side === 'saidFrom' ? 'saidUntil' : 'saidFrom',
    )
    return [{ ...any, rows, first: starts[low]!, end: starts[high + 1]! }]
  }

  return {
    ends,
    mostlyShort,
    passed,
    ofProfile: byProfile.all,
    toProfiles: byProfile.left,
    prepare: () => blocks.step() || byProfile.step(),
    passedOver: (ranges, to) =>
      SIDES.flatMap((side) => passed(ranges, side, to[side])).reduce(
        (sum, { first, end }) => sum + end - first,
        0,
      ),
  }
}
