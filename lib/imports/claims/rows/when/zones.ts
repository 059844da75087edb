import tzLookup from '@photostructure/tz-lookup'
import { lruCache } from '#lib/util'

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day and minute that clocks in a zone show at a moment, `2016-01-10 23:30`. */
function shown(ms: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    })
    formats.set(zone, format)
  }
  return format.format(ms)
}

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
function ahead(ms: number, zone: string): number {
  const minute = Math.floor(ms / 60_000) * 60_000
  return Date.parse(`${shown(minute, zone).replace(' ', 'T')}Z`) - minute
}

/** How far ahead a zone is throughout a day of UTC; `undefined` where its clocks change that day. */
const steady = lruCache<string, { ahead: number | undefined }>(4096)

/**
 * The day that clocks in a zone showed at a moment, in milliseconds since 1970. The zone's history
 * counts: Syria was two hours ahead of UTC in the winters before 2023, and is three hours ahead
 * since.
 */
export function dayInZone(ms: number, zone: string): string {
  const day = Math.floor(ms / DAY_MS)
  const { ahead: offset } = steady.get(`${zone} ${day}`, () => {
    const [first, last] = [ahead(day * DAY_MS, zone), ahead((day + 1) * DAY_MS - 1, zone)]
    return { ahead: first === last ? first : undefined }
  })
  return new Date(ms + (offset ?? ahead(ms, zone))).toISOString().slice(0, 10)
}

/** The IANA time zone of a point, `Asia/Damascus`; `undefined` where the numbers are no point. */
export function zoneAt(latitude: string, longitude: string): string | undefined {
  if (latitude === '' || longitude === '') return undefined
  const [lat, lon] = [Number(latitude), Number(longitude)]
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return undefined
  return tzLookup(lat, lon)
}
