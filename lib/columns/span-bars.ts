import type { SpanCount } from './clock-counts'
import { FIRST_DAY, LAST_DAY, NO_DAY } from './days'

/**
 * Rows on an axis of days. `sure[bar]` rows lie within a bar, and `possible[bar]` more may fall in
 * it. `before` and `after` count rows that lie beyond the axis, `unsaid` those whose time is not
 * said or has an open end, which are in no bar.
 */
export type SpanBars = {
  sure: number[]
  possible: number[]
  before: number
  after: number
  unsaid: number
}

/**
 * Counts rows by their times in bars of whole days.
 * @param firstDay the day that the axis begins on, as `dayNumber` counts
 */
export function spanBars(
  spans: readonly SpanCount[],
  { firstDay, stepDays, bars }: { firstDay: number; stepDays: number; bars: number },
): SpanBars {
  const out: SpanBars = {
    sure: Array.from({ length: bars }, () => 0),
    possible: Array.from({ length: bars }, () => 0),
    before: 0,
    after: 0,
    unsaid: 0,
  }
  const barOf = (day: number) => Math.floor((day - firstDay) / stepDays)
  for (const { first, last, count } of spans) {
    const [low, high] = [barOf(first), barOf(last)]
    if (first === NO_DAY || first === FIRST_DAY || last === LAST_DAY) out.unsaid += count
    else if (high < 0) out.before += count
    else if (low >= bars) out.after += count
    else if (low === high) out.sure[low]! += count
    else
      for (let bar = Math.max(0, low); bar <= high && bar < bars; bar++) out.possible[bar]! += count
  }
  return out
}
