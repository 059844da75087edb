// Clocks of time zones: what they showed at an instant, and at which instant they showed something.
// The history of each zone is that of `Intl`. An instant is a number of milliseconds since 1970.
import { addDays } from './days'
import { lruCache } from './lru'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether a text names a time zone of the IANA database, `Africa/Khartoum`; offsets are none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    formatIn(text)
    return true
  } catch {
    return false
  }
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  formats.set(zone, format)
  return format
}

/** Milliseconds by which clocks in a zone are ahead of UTC at an instant, in whole minutes. */
function ahead(ms: number, zone: string): number {
  const minute = Math.floor(ms / MINUTE_MS) * MINUTE_MS
  return Date.parse(`${formatIn(zone).format(minute).replace(' ', 'T')}Z`) - minute
}

/** How far ahead a zone is throughout a day of UTC; `undefined` where its clocks change that day. */
const steady = lruCache<string, { ahead: number | undefined }>(4096)

function aheadAt(ms: number, zone: string): number {
  const day = Math.floor(ms / DAY_MS)
  const { ahead: offset } = steady.get(`${zone} ${day}`, () => {
    const [first, last] = [ahead(day * DAY_MS, zone), ahead((day + 1) * DAY_MS - 1, zone)]
    return { ahead: first === last ? first : undefined }
  })
  return offset ?? ahead(ms, zone)
}

/** The moment that clocks in a zone show at an instant, `2024-05-01T23:30`. */
export function clockAt(ms: number, zone: string): string {
  return new Date(ms + aheadAt(ms, zone)).toISOString().slice(0, 16)
}

/** The day that clocks in a zone show at an instant. */
export function dayInZone(ms: number, zone: string): string {
  return clockAt(ms, zone).slice(0, 10)
}

/**
 * The instant at which clocks in a zone showed a moment (`2024-05-01T23:30`; `T24:00` is the end of
 * its day). An interval is as wide as its words: of a moment that came twice, as clocks were put
 * back, the start of an interval is the first and its end the second. A moment that never came, as
 * clocks were put forward, is the instant at which they were: a day that begins in such a gap
 * begins right after it, and stays its day.
 */
export function instantOf(moment: string, zone: string, edge: 'start' | 'end' = 'start'): number {
  const shown = Date.parse(`${moment.endsWith('T24:00') ? `${addDays(moment, 1)}T00:00` : moment}Z`)
  const [before, after] = [ahead(shown - DAY_MS, zone), ahead(shown + DAY_MS, zone)]
  const found = [shown - before, shown - after].filter((ms) => ms + ahead(ms, zone) === shown)
  if (found.length > 0) return edge === 'start' ? Math.min(...found) : Math.max(...found)
  return changeBetween(shown - after, shown - before, zone)
}

/** The minute between two instants from which on a zone's clocks are as at the later one. */
function changeBetween(from: number, until: number, zone: string): number {
  const then = ahead(until, zone)
  let [before, after] = [from, until]
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS
    if (ahead(middle, zone) === then) after = middle
    else before = middle
  }
  return after
}

/** An instant as clocks in a zone show it, with their offset (RFC 3339): `2024-05-01T23:30:00+02:00`. */
export function zonedTime(ms: number, zone: string): string {
  const minutes = aheadAt(ms, zone) / MINUTE_MS
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${new Date(ms + minutes * MINUTE_MS).toISOString().slice(0, 19)}${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

/** A moment of a zone's clocks with their offset: `zonedTime` of `instantOf`. */
export function momentInZone(moment: string, zone: string, edge: 'start' | 'end' = 'start') {
  return zonedTime(instantOf(moment, zone, edge), zone)
}
