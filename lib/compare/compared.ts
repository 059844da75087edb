import type { Box } from '#lib/geo'
import { boxesMeet } from '#lib/geo'
import { matchSteps } from '#lib/matches'
import type { MatchUp } from '#lib/matches'
import { asyncLruCache, dayNumberOf, turnsWithOthers } from '#lib/util'
import type { MatchParams } from '#lib/views'
import type { MatchDays, MatchSide, MatchWindow, SideRows } from './match-side'

/** At most this many rows of a side are compared on request. */
export const MOST_COMPARED = 300_000
/**
 * At most this many pairs within reach are weighed on request: some seconds of computing. A hundred
 * kilometres and a month pair every row with thousands.
 */
export const MOST_PAIRS = 3_000_000
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

/** How many rows of a side, and pairs of two, are too many. */
type Most = { rows: number; pairs: number }

/**
 * Compares two sides over the days and the ground that both speak of, or the days asked for;
 * `too-many` where more rows of a side, or more pairs, are within them. It computes for some
 * milliseconds at a time and lets others be answered between. Answers are kept while both sides stay
 * as they are.
 */
export function compared(
  here: MatchSide,
  there: MatchSide,
  { km, days, from, to }: Pick<MatchParams, 'km' | 'days' | 'from' | 'to'>,
  most: Most = { rows: MOST_COMPARED, pairs: MOST_PAIRS },
): Promise<Compared | 'too-many'> {
  const key = JSON.stringify([here.id, here.version, there.id, there.version, km, days, from, to])
  return kept.get(key, async () => {
    const window = windowOf(here, there, days, from, to)
    const [rowsHere, rowsThere] = [
      await here.rows(window, most.rows),
      await there.rows(window, most.rows),
    ]
    if (rowsHere === 'too-many' || rowsThere === 'too-many') return 'too-many'
    const reach = { metres: km * 1000, days }
    const found = await inTurns(matchSteps(rowsHere.rows, rowsThere.rows, reach), most.pairs)
    if (found === 'too-many') return found
    return {
      found,
      here: rowsHere,
      there: rowsThere,
      ...(window.days && { days: window.days }),
    }
  })
}

/** Does work step by step, and lets others have their turn; ends it where the steps count too many. */
async function inTurns(
  steps: Generator<number, MatchUp, void>,
  most: number,
): Promise<MatchUp | 'too-many'> {
  const turn = turnsWithOthers()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (step.value > most) return 'too-many'
    await turn()
  }
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
