import { clockAt, isCalendarDay, lastDayOf } from '#lib/util'
import { OPEN_END, OPEN_START } from '#lib/model'
import type { Box } from '#lib/geo'
import { minutesOf } from './collection'
import type { Collection, CollectionAbout } from './collection'
import type { FeatureQuery } from './find-features'
import { RequestError, invalidParameter } from './request-error'

const DATETIME_FORM =
  'a day (2024-05-01), a moment (2024-05-01T12:00:00Z), or an interval of two of them of which one may be open (2024-05-01/.., ../2024-05-02)'
// GDAL writes `2024-05-01T` for the day of a date without a time.
const DATETIME =
  /^(\d{4}-\d{2}-\d{2})(?:T(?:(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?)?$/

/**
 * Start and end of what a text names on the clock of a zone: a whole day, or a minute; `undefined`
 * where it names nothing. A moment with an offset is turned into that zone's time, one without is
 * in it.
 */
function datetimeBounds(text: string, zone: string): readonly [string, string] | undefined {
  const [, day, clock, offset] = DATETIME.exec(text) ?? []
  if (!day || !isCalendarDay(day)) return undefined
  if (!clock) return [`${day}T00:00`, `${day}T24:00`]
  const date = Date.parse(`${day}T${clock}${offset ?? 'Z'}`)
  if (Number.isNaN(date)) return undefined
  const minute = offset ? clockAt(date, zone) : `${day}T${clock.slice(0, 5)}`
  return [minute, `${minute}:59`] // the end is exclusive, and a minute is as fine as times are here
}

/**
 * Parses `datetime` into an interval on the clock of a zone, whose end is exclusive. It is
 * `undefined` where every time is asked for. Throws a `RequestError` that says what is allowed.
 */
function parsedDatetime(
  text: string,
  zone: string,
): readonly [from: string, until: string] | undefined {
  const [first = '', last, ...more] = text.split('/')
  const open = (half: string | undefined) => half === '' || half === '..'
  if (more.length > 0 || (last === undefined && open(first)))
    throw invalidParameter('datetime', text, DATETIME_FORM)
  if (open(first) && open(last)) return undefined
  const [from, to] = [first, last ?? first].map((half) =>
    open(half) ? undefined : datetimeBounds(half, zone),
  )
  if ((!from && !open(first)) || (!to && !open(last)) || (from && to && from[0] > to[1]))
    throw invalidParameter('datetime', text, DATETIME_FORM)
  return [from?.[0] ?? OPEN_START, to?.[1] ?? OPEN_END]
}

/** `datetime` for each zone that features have, in minutes; `undefined` for every time. */
function askedTimes(text: string, zones: readonly string[]): FeatureQuery['time'] {
  const asked = new Map(zones.map((zone) => [zone, parsedDatetime(text, zone)]))
  if (parsedDatetime(text, 'UTC') === undefined) return undefined
  return (zone) => {
    const [from, until] = asked.get(zone)!
    return [minutesOf(from), minutesOf(until)]
  }
}

const BBOX_FORM =
  'four numbers west,south,east,north in degrees (WGS 84), or six with heights, which are passed over; a box with west greater than east crosses the antimeridian'

/**
 * Parses `bbox` into one box, or two where it crosses the antimeridian. Throws a `RequestError`
 * that says what is allowed.
 */
function parsedBbox(text: string): Box[] {
  const parts = text.split(',')
  const numbers = parts.map((part) =>
    /^\s*[-+]?\d+(\.\d*)?(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : NaN,
  )
  const flat = numbers.length === 6 ? [numbers[0]!, numbers[1]!, numbers[3]!, numbers[4]!] : numbers
  const [west, south, east, north] = flat as [number, number, number, number]
  const fits =
    flat.length === 4 &&
    numbers.every(Number.isFinite) &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180
  if (!fits) throw invalidParameter('bbox', text, BBOX_FORM)
  return west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ]
}

/**
 * How many features a page holds: the default, and the most. A greater `limit` is taken for the
 * most, as the standard has it.
 */
export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 10_000
/** The most of what a store keeps, whose features are written for each answer. */
export const MAX_STORED_LIMIT = 1_000

/** The parameters of a page of items, beside the collection's filters. */
const ITEM_PARAMETERS = ['bbox', 'datetime', 'limit', 'offset', 'f'] as const
const STORED_PARAMETERS = ['bbox', 'datetime', 'limit', 'after', 'f'] as const

/** The query of a page of items, parsed. */
export type ItemsQuery = { wanted: FeatureQuery; limit: number; offset: number }

function wholeNumber(name: string, text: string | null, least: number, otherwise: number): number {
  if (text === null) return otherwise
  if (!/^\d{1,15}$/.test(text) || Number(text) < least)
    throw invalidParameter(name, text, `a whole number from ${least}`)
  return Number(text)
}

/**
 * Throws a `RequestError` for an unknown parameter, one that is given twice, and any `f` but JSON.
 */
export function refuseUnknownParameters(params: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(params.keys())) {
    if (!known.includes(name))
      throw new RequestError(
        400,
        `${name.slice(0, 40)}: '${(params.get(name) ?? '').slice(0, 80)}' is no parameter here; allowed: ${known.join(', ')}`,
      )
    if (params.getAll(name).length > 1)
      throw invalidParameter(name, params.getAll(name).join(' and '), 'one value')
  }
  const form = params.get('f')
  if (form !== null && form !== 'json' && form !== 'geojson')
    throw invalidParameter('f', form, 'json')
}

/**
 * Parses the query of a page of items. Throws a `RequestError` that names a wrong or unknown
 * parameter, its value and what is allowed.
 */
export function parsedItemsQuery(
  params: URLSearchParams,
  { filters, zones }: Pick<Collection, 'filters' | 'zones'>,
): ItemsQuery {
  refuseUnknownParameters(params, [...ITEM_PARAMETERS, ...filters.map(({ name }) => name)])
  const [bbox, datetime] = [params.get('bbox'), params.get('datetime')]
  const values = filters.flatMap(({ name, values: allowed }) => {
    const value = params.get(name)
    if (value !== null && allowed && !allowed.includes(value))
      throw invalidParameter(name, value, allowed.join(', '))
    return value === null ? [] : [[name, value] as const]
  })
  const time = datetime === null ? undefined : askedTimes(datetime, zones)
  return {
    wanted: {
      values,
      ...(bbox !== null && { boxes: parsedBbox(bbox) }),
      ...(time && { time }),
    },
    limit: Math.min(MAX_LIMIT, wholeNumber('limit', params.get('limit'), 1, DEFAULT_LIMIT)),
    offset: wholeNumber('offset', params.get('offset'), 0, 0),
  }
}

/**
 * The query of a page of items that a store keeps: `rest` is what the collection reads itself, with
 * `datetime` in it as the whole days of `happened`.
 */
export type StoredQuery = {
  boxes?: readonly Box[]
  limit: number
  /** The key to go on from. */
  after: number
  rest: URLSearchParams
}

/** Parses the query of a page of stored items; throws as `parsedItemsQuery` does. */
export function parsedStoredQuery(
  params: URLSearchParams,
  { filters, zones }: Pick<CollectionAbout, 'filters' | 'zones'>,
): StoredQuery {
  const names = filters.map(({ name }) => name)
  refuseUnknownParameters(params, [...STORED_PARAMETERS, ...names])
  const [bbox, datetime] = [params.get('bbox'), params.get('datetime')]
  const days = datetime === null ? undefined : askedDays(datetime, zones[0] ?? 'UTC')
  if (days !== undefined && params.has('happened'))
    throw new RequestError(400, 'datetime: it is happened under another name; give one of the two')
  const rest = new URLSearchParams([...params].filter(([name]) => names.includes(name)))
  if (days !== undefined) rest.set('happened', days)
  return {
    ...(bbox !== null && { boxes: parsedBbox(bbox) }),
    limit: Math.min(MAX_STORED_LIMIT, wholeNumber('limit', params.get('limit'), 1, DEFAULT_LIMIT)),
    after: wholeNumber('after', params.get('after'), 0, 0),
    rest,
  }
}

/** `datetime` as the days of a zone's clock that it touches; `undefined` for every time. */
function askedDays(text: string, zone: string): string | undefined {
  const asked = parsedDatetime(text, zone)
  if (!asked) return undefined
  const [from, until] = asked
  const first = from === OPEN_START ? '..' : from.slice(0, 10)
  return `${first}/${until === OPEN_END ? '..' : lastDayOf(until)}`
}
