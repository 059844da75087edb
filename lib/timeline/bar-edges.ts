import type { Interval } from '#lib/model'
import { intervalBounds } from '#lib/model'
import type { Bin } from './histogram'
import { fromMinutes, toMinutes } from './minutes'

/**
 * The interval from bar `first` to bar `last`, both in; `undefined` where that is the whole axis.
 * Whole days are written as days.
 */
export function binRange(bins: readonly Bin[], first: number, last: number): Interval | undefined {
  const [from, to] = [bins[first], bins[last]]
  if (!from || !to || (first === 0 && last === bins.length - 1)) return undefined
  const [start, end] = [from.start, to.end]
  if (start.endsWith('T00:00') && end.endsWith('T00:00')) {
    const lastDay = fromMinutes(toMinutes(end) - 1).slice(0, 10)
    return start.slice(0, 10) === lastDay ? lastDay : `${start.slice(0, 10)}/${lastDay}`
  }
  return `${start}/${end}`
}

/**
 * The first and last bar that an interval touches; all bars for none. The inverse of `binRange` on
 * its own results.
 */
export function rangeBins(
  bins: readonly Bin[],
  interval: Interval | undefined,
): [first: number, last: number] {
  const bounds = interval === undefined ? undefined : intervalBounds(interval)
  if (!bounds) return [0, bins.length - 1]
  const touched = bins.flatMap((bin, i) =>
    bin.start < bounds[1] && bounds[0] < bin.end ? [i] : [],
  )
  return touched.length ? [touched[0]!, touched.at(-1)!] : [0, bins.length - 1]
}

/**
 * Edge `edge` of the bars (1 is the end of the first) as a moment for "as known at"; the last edge,
 * the end of the axis, cuts nothing. Midnight is written as the day it ends.
 */
export function edgeMoment(bins: readonly Bin[], edge: number): string | undefined {
  const moment = edge < bins.length ? bins[edge - 1]?.end : undefined
  return moment?.endsWith('T00:00') ? fromMinutes(toMinutes(moment) - 1).slice(0, 10) : moment
}

/**
 * How far along the axis a moment (`2024-05-01T12:00`, `T24:00`) lies, in bars: 2.5 is the middle
 * of the third. Within the axis, whatever the moment.
 */
export function momentBars(bins: readonly Bin[], moment: string | undefined): number {
  const [first] = bins
  if (!first || moment === undefined) return bins.length
  const start = toMinutes(first.start)
  return Math.min(
    bins.length,
    Math.max(0, (toMinutes(moment) - start) / (toMinutes(first.end) - start)),
  )
}
