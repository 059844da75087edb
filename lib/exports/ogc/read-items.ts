import { readBbox } from './bbox'
import { minutesOf } from './collection'
import type { Collection } from './collection'
import { readDatetime } from './datetime'
import type { Wanted } from './find'
import { Refused, wrong } from './refused'

/** Features a page holds unless `limit` says otherwise, and at most; a greater limit is taken for the greatest, as the standard has it. */
export const PAGE = 100
export const LARGEST_PAGE = 10_000

/** Parameters of a page of items beside the collection's filters. */
export const ITEM_PARAMETERS = ['bbox', 'datetime', 'limit', 'offset', 'f'] as const

/** A page that is asked for. */
export type ItemsRequest = { wanted: Wanted; limit: number; offset: number }

function wholeNumber(name: string, text: string | null, least: number, otherwise: number): number {
  if (text === null) return otherwise
  if (!/^\d{1,15}$/.test(text) || Number(text) < least)
    throw wrong(name, text, `a whole number from ${least}`)
  return Number(text)
}

/** Refuses parameters that nobody knows, or that are given twice; and any `f` but JSON. */
export function onlyKnown(params: URLSearchParams, known: readonly string[]): void {
  for (const name of new Set(params.keys())) {
    if (!known.includes(name))
      throw new Refused(
        400,
        `${name.slice(0, 40)}: '${(params.get(name) ?? '').slice(0, 80)}' is no parameter here; allowed: ${known.join(', ')}`,
      )
    if (params.getAll(name).length > 1)
      throw wrong(name, params.getAll(name).join(' and '), 'one value')
  }
  const form = params.get('f')
  if (form !== null && form !== 'json' && form !== 'geojson') throw wrong('f', form, 'json')
}

/** Reads the query of a page of items. A wrong or unknown parameter is refused with its value and what is allowed. */
export function readItems(
  params: URLSearchParams,
  { filters }: Pick<Collection, 'filters'>,
): ItemsRequest {
  onlyKnown(params, [...ITEM_PARAMETERS, ...filters.map(({ name }) => name)])
  const [bbox, datetime] = [params.get('bbox'), params.get('datetime')]
  const values = filters.flatMap(({ name, values: allowed }) => {
    const value = params.get(name)
    if (value !== null && allowed && !allowed.includes(value))
      throw wrong(name, value, allowed.join(', '))
    return value === null ? [] : [[name, value] as const]
  })
  const time = datetime === null ? undefined : readDatetime(datetime)
  return {
    wanted: {
      values,
      ...(bbox !== null && { boxes: readBbox(bbox) }),
      ...(time && { time: [minutesOf(time[0]), minutesOf(time[1])] }),
    },
    limit: Math.min(LARGEST_PAGE, wholeNumber('limit', params.get('limit'), 1, PAGE)),
    offset: wholeNumber('offset', params.get('offset'), 0, 0),
  }
}
