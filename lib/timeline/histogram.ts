import type { Interval } from '#lib/model'
import { intervalBounds } from '#lib/model'
import { fromMinutes, toMinutes } from './minutes'

/** One bar: from `start` up to `end` (moments), and how many claims of each kind may fall in it. */
export type Bin = { start: string; end: string; counts: Record<string, number>; total: number }

/** Bars of one length. Claims wider than a bar stand in every bar they touch, so bars do not add up to the number of claims. */
export type Histogram = { bins: Bin[]; stepMinutes: number; withoutTime: number; startBefore: number }

/** What a claim must show to be put on a clock. */
export type Timed = { kind: string; time?: Interval }

const DAY = 1440
/** Bar lengths in minutes, and up to how long a span they serve. */
const STEPS = [{ step: DAY / 4, upTo: 12 * DAY }, { step: DAY, upTo: 120 * DAY }, { step: 7 * DAY, upTo: 900 * DAY }, { step: 91 * DAY, upTo: Infinity }]
/** A claim wider than this does not stretch the axis ("since the fall of Assad"); it is counted as starting before. */
const WIDE = 10 * DAY

/**
 * Counts claims on a clock. The axis is laid by `frame` (all claims, so that it does not jump when a filter changes);
 * the bars count `claims`.
 */
export function histogram(claims: readonly Timed[], frame: readonly Timed[] = claims): Histogram {
  const spans = (items: readonly Timed[]) =>
    items.flatMap((item) => {
      const bounds = item.time ? intervalBounds(item.time) : undefined
      return bounds ? [{ kind: item.kind, start: toMinutes(bounds[0]), end: toMinutes(bounds[1]) }] : []
    })
  const framing = spans(frame)
  const narrow = framing.filter((span) => span.end - span.start <= WIDE)
  const laid = narrow.length > 0 ? narrow : framing
  if (laid.length === 0) return { bins: [], stepMinutes: DAY, withoutTime: claims.length, startBefore: 0 }
  const first = Math.floor(Math.min(...laid.map((span) => span.start)) / DAY) * DAY
  const last = Math.ceil(Math.max(...laid.map((span) => span.end)) / DAY) * DAY
  const { step } = STEPS.find(({ upTo }) => last - first <= upTo)!
  const bins: Bin[] = []
  for (let at = first; at < last; at += step) bins.push({ start: fromMinutes(at), end: fromMinutes(at + step), counts: {}, total: 0 })
  const counted = spans(claims)
  for (const { kind, start, end } of counted) {
    for (let i = Math.max(0, Math.floor((start - first) / step)); i < bins.length && first + i * step < end; i++) {
      const bin = bins[i]!
      bin.counts[kind] = (bin.counts[kind] ?? 0) + 1
      bin.total += 1
    }
  }
  return { bins, stepMinutes: step, withoutTime: claims.length - counted.length, startBefore: counted.filter((span) => span.start < first).length }
}
