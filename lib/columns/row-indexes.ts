// Indexes over rows, as a database has them: they tell which rows a filter's change concerns, so
// that the others need no look. Rows are sorted by the day they begin, which is an index for free.
// The others are made when a question first needs one, or in idle moments, a few milliseconds at a
// time.
import { bucketRows, growableArray, lowerBound } from '#lib/util'
import type { Buckets } from '#lib/util'
import type { Columns } from './columns'
import { NO_DAY } from './days'
import type { DayRanges } from './days'

/** Rows in a block. */
export const BLOCK = 1024
/**
 * Rows that may have happened over more days than this are listed apart. All others end soon after
 * they begin, so the order of rows finds them.
 */
export const SHORT = 31

/**
 * The last day on which any row of each block may have happened, to skip blocks that end before a
 * range; and the long rows.
 */
export type BlockEnds = { blockEnds: Uint16Array; long: Uint32Array }

function findBlockEnds({ length, from, until }: Columns): Stepwise<BlockEnds> {
  const blockEnds = new Uint16Array(Math.ceil(length / BLOCK))
  const long = growableArray(Uint32Array)
  function over(_: number, first: number, end: number) {
    for (let row = first; row < end; row++) {
      if (until[row]! > blockEnds[row >> 10]!) blockEnds[row >> 10] = until[row]!
      if (until[row]! - from[row]! > SHORT) long.push(row)
    }
  }
  return inSteps(length, 1, over, () => ({ blockEnds, long: long.done() }))
}

/** How many rows begin on a day or earlier. Rows are sorted by the day they begin. */
export function rowsUpTo(from: Uint16Array, day: number): number {
  return lowerBound(from, day + 1)
}

/**
 * Rows by profile, in row order. The place of each stands beside it: rows of one profile lie far
 * apart, and a look at each costs a miss of the cache.
 */
export type ProfileRows = Buckets & { places: Columns['place'] }

/** The same two passes as `bucketRows`, but in steps. */
function indexByProfile({ length, profile, place, profiles }: Columns): Stepwise<ProfileRows> {
  const starts = new Uint32Array(profiles.length + 1)
  let next: Uint32Array | undefined
  let rows = new Uint32Array()
  let places: Columns['place'] = rows

  function begin(): Uint32Array {
    for (let id = 0; id < profiles.length; id++) starts[id + 1]! += starts[id]!
    rows = new Uint32Array(length)
    places = place instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length)
    return starts.slice(0, profiles.length)
  }

  function over(pass: number, first: number, end: number) {
    if (pass === 0) {
      for (let row = first; row < end; row++) starts[profile[row]! + 1]!++
      return
    }
    const at = (next ??= begin())
    for (let row = first; row < end; row++) {
      const to = at[profile[row]!]!++
      rows[to] = row
      places[to] = place[row]!
    }
  }

  return inSteps(length, 2, over, () => ({ starts, rows, places }))
}

/**
 * Where more than one row in this many is long, an index by last day takes the place of the list of
 * long rows.
 */
const MANY_LONG = 16

/**
 * Candidates for the rows that a moving end of a range crosses: a stretch of all rows, or of a list
 * of them. Of these only the rows that begin and end within the days named here count.
 */
export type RowRange = {
  /** The list; without one, the stretch is of all rows. */
  rows?: Uint32Array
  first: number
  end: number
  beginBefore: number
  endFrom: number
  endTo: number
}

/** One end of one clock's range. */
export type RangeEnd = 'happenedFrom' | 'happenedTo' | 'saidFrom' | 'saidTo'
export const RANGE_ENDS: readonly RangeEnd[] = ['happenedFrom', 'happenedTo', 'saidFrom', 'saidTo']

/** The indexes of columns. Each is made when it is first asked for, and kept. */
export type RowIndexes = {
  /** Ends of blocks, and the long rows. */
  ends: () => BlockEnds
  /** Whether nearly all rows end soon after they begin. */
  mostlyShort: () => boolean
  byProfile: () => ProfileRows
  /** How many rows must be looked at before `byProfile` can be given. */
  rowsLeftToIndex: () => number
  /** Makes a part of `ends` and `byProfile`; says whether there is more to make. */
  prepare: () => boolean
  /** The rows that an end of a range crosses when it moves; none where it stays. */
  crossed: (ranges: DayRanges, side: RangeEnd, to: number) => RowRange[]
  /** How many rows are looked at to move from some ranges to others. */
  countCrossed: (ranges: DayRanges, to: DayRanges) => number
}

/** Opens the indexes of columns; nothing is made yet. */
export function rowIndexes(columns: Columns): RowIndexes {
  const { length, from } = columns
  const blocks = findBlockEnds(columns)
  let found: BlockEnds | undefined
  const byProfile = indexByProfile(columns)
  const byDay: Partial<Record<'until' | 'saidFrom' | 'saidUntil', Buckets>> = {}
  const ends = () => (found ??= blocks.all()) // the first draw needs none
  const byColumn = (name: keyof typeof byDay) =>
    (byDay[name] ??= bucketRows(columns[name], NO_DAY + 1))
  const mostlyShort = () => ends().long.length * MANY_LONG <= length

  function crossed(ranges: DayRanges, side: RangeEnd, to: number): RowRange[] {
    const was = ranges[side]
    if (was === to) return []
    // An upper end that rises from `was` to `to` lets in days was+1 … to; a lower end that falls
    // lets in days to … was-1.
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
    const { rows, starts } = byColumn(
      side === 'happenedFrom' ? 'until' : side === 'saidFrom' ? 'saidUntil' : 'saidFrom',
    )
    return [{ ...any, rows, first: starts[low]!, end: starts[high + 1]! }]
  }

  return {
    ends,
    mostlyShort,
    crossed,
    byProfile: byProfile.all,
    rowsLeftToIndex: byProfile.left,
    prepare: () => blocks.step() || byProfile.step(),
    countCrossed: (ranges, to) =>
      RANGE_ENDS.flatMap((side) => crossed(ranges, side, to[side])).reduce(
        (sum, { first, end }) => sum + end - first,
        0,
      ),
  }
}

/**
 * Work that is done in steps of some milliseconds: `step` says whether there is more to do, `left`
 * how many rows are still to be looked at, `all` does the rest at once and gives the result.
 */
type Stepwise<T> = { step: () => boolean; left: () => number; all: () => T }

/** Rows looked at in one step: some two milliseconds. */
const CHUNK = 1 << 17

/** Goes over rows `passes` times; `over` is given a stretch of one pass, in order. */
function inSteps<T>(
  length: number,
  passes: number,
  over: (pass: number, first: number, end: number) => void,
  made: () => T,
): Stepwise<T> {
  let done = 0
  function step(): boolean {
    if (done >= length * passes) return false
    const pass = Math.floor(done / length)
    const first = done - pass * length
    const end = Math.min(length, first + CHUNK)
    over(pass, first, end)
    done = pass * length + end
    return done < length * passes
  }
  return {
    step,
    left: () => length * passes - done,
    all() {
      while (step()) continue
      return made()
    },
  }
}
