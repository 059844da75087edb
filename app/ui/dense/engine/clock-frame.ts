import { FIRST_DAY, LAST_DAY, NO_DAY, dayNumber, dayText } from '#lib/columns'
import type { ColumnBars, Columns } from '#lib/columns'
import { axisOf, histogram } from '#lib/timeline'
import type { Bin, Histogram } from '#lib/timeline'
import type { Clock } from '../../time/clock-bars'

/** The axis of a clock in days: its first day, the days of a bar, and the number of bars. */
export type ClockFrame = { firstDay: number; stepDays: number; bars: number }

const DAY = 1440
/**
 * A claim that spans more days does not stretch the axis. The timeline of coded documents has the
 * same rule.
 */
const WIDE = 10

/** The axis from a first to a last day. It follows the rules of the timeline, but in whole days. */
export function frameOf(first: number, last: number): ClockFrame {
  if (first > last) return { firstDay: 0, stepDays: 1, bars: 0 }
  const { bins, stepMinutes } = histogram([], axisOf([first, last].map(dayText)))
  const stepDays = Math.max(1, stepMinutes / DAY)
  return {
    firstDay: dayNumber(bins[0]!.start),
    stepDays,
    bars: Math.ceil((last - first + 1) / stepDays),
  }
}

/**
 * The axis of a clock for all claims of a dataset. Claims that span many days count only if there
 * are no others.
 */
export function columnsFrame(
  { length, from, until, saidFrom, saidUntil }: Columns,
  clock: Clock,
): ClockFrame {
  const [starts, ends] = clock === 'happened' ? [from, until] : [saidFrom, saidUntil]
  let [first, last, widest, end] = [NO_DAY, -1, NO_DAY, -1]
  for (let row = 0; row < length; row++) {
    const [a, b] = [starts[row]!, ends[row]!]
    if (a === NO_DAY) continue
    // an open end does not stretch the axis
    const [low, high] = [a === FIRST_DAY ? b : a, b === LAST_DAY ? a : b]
    if (low < widest) widest = low
    if (high > end) end = high
    if (b - a > WIDE) continue
    if (a < first) first = a
    if (b > last) last = b
  }
  return last >= 0 ? frameOf(first, last) : frameOf(widest, end)
}

/** Empty bars of a frame. */
export function emptyBins({ firstDay, stepDays, bars }: ClockFrame): Bin[] {
  const midnight = (day: number) => `${dayText(day)}T00:00`
  return Array.from({ length: bars }, (_, i) => ({
    start: midnight(firstDay + i * stepDays),
    end: midnight(firstDay + (i + 1) * stepDays),
    counts: {},
    sure: {},
    total: 0,
  }))
}

/** Turns bars counted in columns into the bars that histograms draw. */
export function histogramOf(
  { counts, sure, stacks, withoutTime, startBefore, endAfter, ...frame }: ColumnBars,
  kinds: readonly string[],
): Histogram {
  const bins = emptyBins(frame)
  bins.forEach((bin, i) =>
    kinds.forEach((kind, stack) => {
      const count = counts[i * stacks + stack]!
      if (count === 0) return
      bin.counts[kind] = count
      bin.total += count
      if (sure[i * stacks + stack]! > 0) bin.sure[kind] = sure[i * stacks + stack]!
    }),
  )
  return { bins, stepMinutes: frame.stepDays * DAY, withoutTime, startBefore, endAfter }
}
