import { OPEN_END, OPEN_START } from '#lib/model'
import { isCalendarDay } from '#lib/util'
import { wrong } from './refused'

const ALLOWED =
  'a day (2025-03-07), a moment (2025-03-07T12:00:00Z), or an interval of two of them of which one may be open (2025-03-07/.., ../2025-03-08)'
// GDAL writes `2025-03-08T` for the day of a date without a time.
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:T(?:(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?)?$/
const IN_SYRIA = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Damascus',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Start and end of what a text names: a whole day, or a minute; `undefined` where it names nothing. A moment with a zone is turned into Syria's time, one without is in it. */
function bounds(text: string): readonly [string, string] | undefined {
  const [, day, clock, zone] = MOMENT.exec(text) ?? []
  if (!day || !isCalendarDay(day)) return undefined
  if (!clock) return [`${day}T00:00`, `${day}T24:00`]
  const date = new Date(`${day}T${clock}${zone ?? '+00:00'}`)
  if (Number.isNaN(date.getTime())) return undefined
  const minute = zone ? IN_SYRIA.format(date).replace(' ', 'T') : `${day}T${clock.slice(0, 5)}`
  return [minute, `${minute}:59`] // the end is exclusive, and a minute is as fine as times are here
}

/** Reads `datetime` into a stretch of Syria's time whose end is exclusive; `undefined` where every time is asked for. An error says what is allowed. */
export function readDatetime(text: string): readonly [from: string, until: string] | undefined {
  const [first = '', last, ...more] = text.split('/')
  const open = (half: string | undefined) => half === '' || half === '..'
  if (more.length > 0 || (last === undefined && open(first))) throw wrong('datetime', text, ALLOWED)
  if (open(first) && open(last)) return undefined
  const [from, to] = [
    open(first) ? undefined : bounds(first),
    last === undefined ? bounds(first) : open(last) ? undefined : bounds(last),
  ]
  if ((!from && !open(first)) || (!to && !open(last)) || (from && to && from[0] > to[1]))
    throw wrong('datetime', text, ALLOWED)
  return [from?.[0] ?? OPEN_START, to?.[1] ?? OPEN_END]
}
