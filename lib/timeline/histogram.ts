import type { Interval } from '#lib/model'
import { fallsIn } from '#lib/model'
import { axisOf, intervalSpan } from './axis'
import type { Axis, OpenSpan } from './axis'
import { fromMinutes } from './minutes'

/**
 * One bar: from `start` up to `end` (moments); how many claims of each key may fall in it
 * (`counts`), and how many of those surely do (`sure`): their time lies within the bar, or they
 * last and touch it.
 */
export type Bin = {
  start: string
  end: string
  counts: Record<string, number>
  sure: Record<string, number>
  total: number
}

/**
 * Bars of one length. Claims wider than a bar stand in every bar they touch, so bars do not add up
 * to the number of claims.
 */
export type Histogram = {
  bins: Bin[]
  stepMinutes: number
  withoutTime: number
  startBefore: number
  endAfter: number
}

/**
 * What a claim must show to be put on a clock. `key` is what bars are stacked by; `lasts`: it goes
 * on all through its time; `possible`: it is only possibly counted at all, and surely in no bar.
 */
export type Timed = { key: string; time?: Interval; lasts?: boolean; possible?: boolean }

/** Every item with a time, in minutes. */
function timedSpans(items: readonly Timed[]): (OpenSpan & { item: Timed })[] {
  return items.flatMap((item) => {
    const span = item.time ? intervalSpan(item.time) : undefined
    return span ? [{ ...span, item }] : []
  })
}

/**
 * Counts claims on a clock.
 * @param frame its axis: that of all claims, so that it does not jump when a filter changes.
 */
export function histogram(
  claims: readonly Timed[],
  frame: Axis = axisOf(claims.map(({ time }) => time)),
): Histogram {
  const counted = timedSpans(claims)
  const withoutTime = claims.length - counted.length
  const { first, step, count } = frame
  if (count === 0) return { bins: [], stepMinutes: step, withoutTime, startBefore: 0, endAfter: 0 }
  const bins = Array.from({ length: count }, (_, i): Bin => ({
    start: fromMinutes(first + i * step),
    end: fromMinutes(first + (i + 1) * step),
    counts: {},
    sure: {},
    total: 0,
  }))
  const after = first + count * step
  for (const { start, end, item } of counted) {
    const from = Math.max(0, Math.floor((start - first) / step))
    const to = Math.min(count, Math.ceil((end - first) / step))
    for (let i = from; i < to; i++) {
      const bin = bins[i]!
      bin.counts[item.key] = (bin.counts[item.key] ?? 0) + 1
      bin.total += 1
      const [from, to] = [first + i * step, first + (i + 1) * step]
      if (!item.possible && fallsIn([start, end], [from, to], item.lasts) === 'surely')
        bin.sure[item.key] = (bin.sure[item.key] ?? 0) + 1
    }
  }
  return {
    bins,
    stepMinutes: step,
    withoutTime,
    startBefore: counted.filter(({ start }) => start < first).length,
    endAfter: counted.filter(({ end }) => end > after).length,
  }
}
