import type { Interval } from '#lib/model'
import { OPEN_END, OPEN_START, intervalBounds } from '#lib/model'
import { fromMinutes, toMinutes } from './minutes'

const DAY = 1440
/** What is wider than this does not stretch the axis. */
const WIDE = 10 * DAY

/**
 * An axis of whole days: its ends in minutes since 1970, its days, and the moment at which
 * what is known ends, where that was asked for.
 */
export type DayAxis = {
  startMinutes: number
  endMinutes: number
  untilMinutes?: number
  days: { day: string; startMinutes: number }[]
}

/** A stretch of an axis, in minutes since 1970. */
export type Span = { startMinutes: number; endMinutes: number }

/**
 * An interval on an axis, cut where it runs out of it or is open; `undefined` where nothing of it
 * is on the axis.
 */
export function spanOn(axis: Span, interval: Interval): Span | undefined {
  const bounds = intervalBounds(interval)
  if (!bounds) return undefined
  const startMinutes =
    bounds[0] === OPEN_START ? axis.startMinutes : Math.max(axis.startMinutes, toMinutes(bounds[0]))
  const endMinutes =
    bounds[1] === OPEN_END ? axis.endMinutes : Math.min(axis.endMinutes, toMinutes(bounds[1]))
  return startMinutes < endMinutes ? { startMinutes, endMinutes } : undefined
}

/**
 * The days that times cover, from midnight to midnight. Open ends and times of more than ten days
 * do not stretch it, unless there is nothing else; `undefined` where there is no time at all.
 * `until` (a moment, "as known at") makes it end with that moment's day.
 */
export function dayAxis(times: readonly Interval[], until?: string): DayAxis | undefined {
  const bounds = times.map((time) => intervalBounds(time)).filter((pair) => pair !== undefined)
  const closed = bounds
    .filter(([start, end]) => start !== OPEN_START && end !== OPEN_END)
    .map(([start, end]) => ({ start: toMinutes(start), end: toMinutes(end) }))
  const open = bounds.map(([start, end]) =>
    start === OPEN_START
      ? { start: toMinutes(end) - 1, end: toMinutes(end) }
      : { start: toMinutes(start), end: toMinutes(start) + 1 },
  )
  const narrow = closed.filter((span) => span.end - span.start <= WIDE)
  const laid = [narrow, closed, open].find((spans) => spans.length > 0)
  if (!laid) return undefined
  const startMinutes = Math.floor(Math.min(...laid.map((span) => span.start)) / DAY) * DAY
  const last = until === undefined ? Math.max(...laid.map((span) => span.end)) : toMinutes(until)
  const endMinutes = Math.max(startMinutes + DAY, Math.ceil(last / DAY) * DAY)
  const days: DayAxis['days'] = []
  for (let at = startMinutes; at < endMinutes; at += DAY)
    days.push({ day: fromMinutes(at).slice(0, 10), startMinutes: at })
  return {
    startMinutes,
    endMinutes,
    days,
    ...(until !== undefined && { untilMinutes: toMinutes(until) }),
  }
}
