/**
 * An interval of days, or of clock times: `2024-05-01`, `2024-04-30/2024-05-01`,
 * `2024-05-01T12:00/2024-05-01T18:00`, open at one end `../2024-05-01`, `2024-05-01/..`. It is
 * text, never a `Date`: no browser's time zone can move it. ISO 8601-1 and -2, without offsets.
 */
export type Interval = string

/**
 * The two ends as texts that sort: `2024-05-01T00:00`, `2024-05-01T24:00`; open ends are the
 * extremes. The end is exclusive.
 */
export type Bounds = readonly [start: string, end: string]

/** Before any date, and after any date: the values of an open end. */
export const OPEN_START = '0000-01-01T00:00'
export const OPEN_END = '9999-12-31T24:00'

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isMoment(text: string): boolean {
  const match = MOMENT.exec(text)
  if (!match) return false
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && !leap ? 28 : MONTH_DAYS[month - 1]
  return days !== undefined && day >= 1 && day <= days && hour <= 23 && minute <= 59
}

/**
 * The bounds of an interval, or `undefined` where the text is not one, or ends before it starts.
 */
export function intervalBounds(text: Interval): Bounds | undefined {
  const [from, to, ...rest] = text.split('/')
  if (from === undefined || rest.length > 0) return undefined
  const last = to ?? from
  if (from === '..' && last === '..') return undefined
  if ((from !== '..' && !isMoment(from)) || (last !== '..' && !isMoment(last))) return undefined
  const start = from === '..' ? OPEN_START : from.length === 10 ? `${from}T00:00` : from
  const end = last === '..' ? OPEN_END : last.length === 10 ? `${last}T24:00` : last
  return start < end ? [start, end] : undefined
}

/**
 * Whether two stretches of time share a moment. Ends are exclusive: Friday does not touch Saturday.
 */
export function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether something is so: surely, possibly, or not. */
export type Certainty = 'surely' | 'possibly' | 'not'

/**
 * The one rule of surely and possibly: something whose time is known as a stretch surely falls in
 * another where it lies within it, or where it goes on all through its time (`lasts`) and touches it;
 * possibly where it only touches it. The stretches are bounds, or minutes; ends are exclusive.
 */
export function fallsIn<T extends string | number>(
  time: readonly [start: T, end: T],
  wanted: readonly [start: T, end: T],
  lasts = false,
): Certainty {
  if (time[0] >= wanted[1] || wanted[0] >= time[1]) return 'not'
  return lasts || (wanted[0] <= time[0] && time[1] <= wanted[1]) ? 'surely' : 'possibly'
}
