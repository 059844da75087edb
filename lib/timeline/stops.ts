import type { Interval } from '#lib/model'
import type { Bin } from './histogram'
import { momentBars, rangeBins } from './bar-edges'

/**
 * Where a player stands among its stops 0, 1, 2 ...: at one, or between: then which one it comes to
 * by going back, and by going forward.
 */
export type PlayerAt = number | { back: number; forward: number }

/**
 * The stop after (`by` 1) or before (-1) where a player stands, of `count` stops; `undefined` past
 * either end.
 */
export function nextStop(at: PlayerAt, count: number, by: 1 | -1): number | undefined {
  const to = typeof at === 'number' ? at + by : by === 1 ? at.forward : at.back
  return to >= 0 && to < count ? to : undefined
}

/**
 * Where playing begins: at the next stop, at the end anew from the first. `undefined` where there
 * is nowhere to go.
 */
export function playFrom(at: PlayerAt, count: number): number | undefined {
  return nextStop(at, count, 1) ?? (count > 1 ? 0 : undefined)
}

/**
 * Stops of a window of one bar on the event clock: stop 0 is the first bar. From a wider range, or
 * none, going forward starts at its first bar.
 */
export function windowAt(bins: readonly Bin[], range: Interval | undefined): PlayerAt {
  const [first, last] = rangeBins(bins, range)
  return first === last && range !== undefined ? first : { back: last, forward: first }
}

/**
 * Stops of "as known at": stop 0 is the end of the first bar, the last stop the end of the axis,
 * where nothing is cut.
 */
export function momentAt(bins: readonly Bin[], moment: string | undefined): PlayerAt {
  const bars = momentBars(bins, moment)
  return Number.isInteger(bars)
    ? bars - 1
    : { back: Math.floor(bars) - 1, forward: Math.ceil(bars) - 1 }
}
