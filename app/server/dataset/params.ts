import { AGREEMENT_STATES, STANDINGS } from '#lib/model'
import { ignoredReason, parseQuery } from '#lib/filter'
import type { Facet, Filter, Ignored, Query } from '#lib/filter'
import { layersIn } from '#lib/views'
import { LANGUAGES, isLanguage, wordsIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { Box } from '#lib/geo'

/** The parameters of a dataset's routes, read from a query string. */
export type DatasetParams = {
  filter: Filter
  box?: Box
  zoom?: number
  limit?: number
  after?: number
  places?: string[]
  rows?: number[]
  q: string
  id?: string
  v?: string
  lang?: LanguageId
}
type Name = Exclude<keyof DatasetParams, 'filter'>
/** Parameters that a route reads itself. */
type Own = 'hxl' | 'bom' | 'with' | 'km' | 'days' | 'from' | 'to' | 'axes'

/**
 * The largest numbers of claims, rows and place parts that a request may ask for, and the longest
 * text to search for.
 */
export const LIMITS = { limit: 500, rows: 500, places: 2000, q: 200 }

/** A wrong parameter: its name, its value and what is allowed. */
class Wrong extends Error {
  constructor(name: string, value: string, allowed: string) {
    super(`${name}: '${value.slice(0, 40)}' is not ${allowed}`)
  }
}

function number(name: string, text: string, least: number, most: number, whole = false): number {
  const value = Number(text)
  if (
    text.trim() === '' ||
    !(value >= least && value <= most) ||
    (whole && !Number.isInteger(value))
  )
    throw new Wrong(name, text, `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`)
  return value
}

function list(name: string, text: string, most: number): string[] {
  const items = text.split(',')
  if (items.length > most) throw new Wrong(name, text, `a list of at most ${most}`)
  return items
}

function box(text: string): Box {
  const ends = text.split(',')
  if (ends.length !== 4) throw new Wrong('box', text, 'west,south,east,north in degrees')
  const [west, south, east, north] = ends.map((end, i) =>
    number('box', end, i % 2 ? -90 : -180, i % 2 ? 90 : 180),
  ) as [number, number, number, number]
  if (south > north) throw new Wrong('box', text, 'west,south,east,north: south lies below north')
  return [west, south, east, north]
}

/** Reads each parameter other than those of the filter. */
const READERS: { [N in Name]: (text: string) => DatasetParams[N] } = {
  box,
  zoom: (text) => number('zoom', text, 0, 22),
  limit: (text) => number('limit', text, 1, LIMITS.limit, true),
  after: (text) => number('after', text, 0, 0xffffffff, true),
  places: (text) =>
    list('places', text, LIMITS.places).map((key) => {
      if (!/^[a-z0-9-]+\/[a-z]+$/.test(key))
        throw new Wrong('places', key, 'a place part such as jableh/whole')
      return key
    }),
  rows: (text) =>
    list('rows', text, LIMITS.rows).map((row) => number('rows', row, 0, 0xffffffff, true)),
  q: (text) => {
    if (text.trim() === '' || text.length > LIMITS.q)
      throw new Wrong('q', text, `a text of 1 to ${LIMITS.q} characters`)
    return text
  },
  id: (text) => text,
  v: (text) => text,
  lang: (text) => {
    if (!isLanguage(text))
      throw new Wrong('lang', text, `one of ${LANGUAGES.map(({ id }) => id).join(', ')}`)
    return text
  },
}

const isRead = (name: Name | Own | 'filter'): name is Name => Object.hasOwn(READERS, name)

/**
 * The values of facets that are the same in every dataset. The ids of sources, parties and types
 * are the dataset's own.
 */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['kind', layersIn(wordsIn('en')).flatMap(({ kind }) => kind ?? [])],
  ['standing', STANDINGS],
  ['agreement', AGREEMENT_STATES],
])

/** What a wrong parameter of the filter is answered with, in English. */
function wrongParameter(wrong: Ignored): string {
  const allowed = VALUES.get(wrong.name)
  return `${wrong.name}: '${wrong.value.slice(0, 40)}': ${ignoredReason(wrong, wordsIn('en'))}${allowed ? ` (${allowed.join(', ')})` : ''}`
}

const knowsValue = (facet: Facet, value: string) => VALUES.get(facet)?.includes(value) ?? true

/** The address of the page of a dataset, with everything that it may say; an error says what is wrong. */
export function datasetQuery(params: URLSearchParams, id: string): Query | { error: string } {
  const {
    filter,
    view,
    ignored: [wrong],
  } = parseQuery(params, {
    facet: knowsValue,
    open: (claim) => claim.startsWith(`${id}/`),
    source: () => false,
    ground: () => true,
  })
  return wrong ? { error: wrongParameter(wrong) } : { filter, view }
}

/**
 * Reads and checks the parameters named in `takes`, and the filter if `takes` has `filter`. An
 * error names the parameter, its value and what is allowed.
 */
export function readDatasetParams(
  url: string,
  takes: readonly (Name | Own | 'filter')[],
): DatasetParams | { error: string } {
  const search = new URL(url).searchParams
  const params: DatasetParams = { filter: {}, q: '' }
  try {
    for (const name of takes) {
      const text = search.get(name)
      if (text !== null && isRead(name)) Object.assign(params, { [name]: READERS[name](text) })
    }
  } catch (error) {
    if (error instanceof Wrong) return { error: error.message }
    throw error
  }
  const rest = new URLSearchParams(
    [...search].filter(([name]) =>
      name === 'q' ? takes.includes('filter') : !(takes as string[]).includes(name),
    ),
  )
  const {
    filter,
    ignored: [wrong],
  } = parseQuery(rest, {
    facet: knowsValue,
    open: () => true,
    source: () => true,
  })
  if (wrong) return { error: wrongParameter(wrong) }
  const asked = Object.keys(filter)[0]
  if (asked && !takes.includes('filter'))
    return { error: `${asked}: this address takes ${takes.join(', ') || 'no parameter'}` }
  return { ...params, filter }
}
