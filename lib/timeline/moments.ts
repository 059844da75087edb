import type { Bin } from './histogram'
import { fromMinutes, toMinutes } from './minutes'

/** Edge `edge` of the bars (1 is the end of the first) as a moment for "as known at"; the last edge, the end of the axis, cuts nothing. Midnight is written as the day it ends. */
export function edgeMoment(bins: readonly Bin[], edge: number): string | undefined {
  const moment = edge < bins.length ? bins[edge - 1]?.end : undefined
  return moment?.endsWith('T00:00') ? fromMinutes(toMinutes(moment) - 1).slice(0, 10) : moment
}

/** How far along the axis a moment (`2025-03-07T12:00`, `T24:00`) lies, in bars: 2.5 is the middle of the third. Within the axis, whatever the moment. */
export function momentBars(bins: readonly Bin[], moment: string | undefined): number {
  const [first] = bins
  if (!first || moment === undefined) return bins.length
  const start = toMinutes(first.start)
  return Math.min(
    bins.length,
    Math.max(0, (toMinutes(moment) - start) / (toMinutes(first.end) - start)),
  )
}
