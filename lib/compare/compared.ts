import type { Box } from '#lib/geo'
import { boxesMeet } from '#lib/geo'
import { matchUp } from '#lib/matches'
import type { MatchUp } from '#lib/matches'
import { asyncLruCache, dayNumberOf } from '#lib/util'
import type { MatchParams } from '#lib/views'
import type { MatchDays, MatchSide, MatchWindow, SideRows } from './match-side'

/** At most this many rows of a side are compared on request. */
export const MOST_COMPARED = 300_000
/** Answers kept: a reader goes back and forth between the lists of one. */
const KEPT = 4

/** Two sides compared: what was found, over which rows, in which days. */
export type Compared = {
  found: MatchUp
  here: SideRows
  there: SideRows
  days?: MatchDays
}

const kept = asyncLruCache<string, Compared | 'too-many'>(KEPT)

/**
 * Compares two sides over the days and the ground that both speak of, or the days asked for;
 * `too-many` where more rows of a side than `most` are within them. Answers are kept while both sides
 * stay as they are.
 */
export function compared(
  here: MatchSide,
  there: MatchSide,
  { km, days, from, to }: Pick<MatchParams, 'km' | 'days' | 'from' | 'to'>,
  most = MOST_COMPARED,
): Promise<Compared | 'too-many'> {
  const key = JSON.stringify([here.id, here.version, there.id, there.version, km, days, from, to])
  return kept.get(key, async () => {
    const window = windowOf(here, there, days, from, to)
    const [rowsHere, rowsThere] = [await here.rows(window), await there.rows(window)]
    if (Math.max(rowsHere.rows.length, rowsThere.rows.length) > most) return 'too-many'
    return {
      found: matchUp(rowsHere.rows, rowsThere.rows, { metres: km * 1000, days }),
      here: rowsHere,
      there: rowsThere,
      ...(window.days && { days: window.days }),
    }
  })
}

/** The days and the ground that both sides speak of, the days widened by those that are allowed. */
function windowOf(
  here: MatchSide,
  there: MatchSide,
  beyond: number,
  from: string | undefined,
  to: string | undefined,
): MatchWindow {
  const first = Math.max(
    here.days && there.days ? Math.max(here.days[0], there.days[0]) - beyond : -Infinity,
    from === undefined ? -Infinity : dayNumberOf(from),
  )
  const last = Math.min(
    here.days && there.days ? Math.min(here.days[1], there.days[1]) + beyond : Infinity,
    to === undefined ? Infinity : dayNumberOf(to),
  )
  const box = here.box && there.box && sharedBox(here.box, there.box)
  return {
    ...((first !== -Infinity || last !== Infinity) && { days: [first, last] }),
    ...(box && { box }),
  }
}

function sharedBox(a: Box, b: Box): Box | undefined {
  // Boxes that meet nowhere, or cross the antimeridian, narrow nothing.
  if (a[0] > a[2] || b[0] > b[2] || !boxesMeet(a, b)) return undefined
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}
