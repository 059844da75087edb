import { isCalendarDay } from '#lib/util'

/** The lists of a page of matches: rows of this side by their grade, and what is only over there. */
export const MATCH_LISTS = ['same', 'near', 'here', 'there'] as const
export type MatchList = (typeof MATCH_LISTS)[number]

/** What the address of a page of matches asks for. */
export type MatchParams = {
  /** `documents`, or the id of another dataset. */
  with: string
  km: number
  days: number
  /** The first and the last day to compare, where they are given. */
  from?: string
  to?: string
  list?: MatchList
  page: number
}

/** What holds where the address does not say it. */
const MATCH_DEFAULTS = { km: 5, days: 1 } as const
/** The farthest that rows may be apart. */
export const MATCH_MOST = { km: 100, days: 31 } as const

/** A parameter that was left aside: its name and value, and what is allowed. */
export type IgnoredParam = { name: string; value: string; allowed: string }

/** Reads the address of a page of matches. What it cannot mean is left aside and said. */
export function readMatchParams(search: URLSearchParams): {
  params: MatchParams
  ignored: IgnoredParam[]
} {
  const ignored: IgnoredParam[] = []
  function read<T>(name: string, parse: (text: string) => T | undefined, allowed: string) {
    const value = search.get(name)
    if (value === null || value === '') return undefined
    const parsed = parse(value)
    if (parsed === undefined) ignored.push({ name, value: value.slice(0, 40), allowed })
    return parsed
  }
  const within = (least: number, most: number, whole: boolean) => (text: string) => {
    const value = Number(text)
    return text.trim() !== '' &&
      value >= least &&
      value <= most &&
      (!whole || Number.isInteger(value))
      ? value
      : undefined
  }
  const day = (text: string) => (isCalendarDay(text) ? text : undefined)
  const km = read('km', within(0, MATCH_MOST.km, false), `0–${MATCH_MOST.km}`)
  const days = read('days', within(0, MATCH_MOST.days, true), `0–${MATCH_MOST.days}`)
  const from = read('from', day, 'YYYY-MM-DD')
  const to = read('to', day, 'YYYY-MM-DD')
  const list = read(
    'list',
    (text) => MATCH_LISTS.find((one) => one === text),
    MATCH_LISTS.join(', '),
  )
  const page = read('page', within(1, 1e6, true), '1, 2, 3 …')
  return {
    params: {
      with: search.get('with') ?? 'documents',
      km: km ?? MATCH_DEFAULTS.km,
      days: days ?? MATCH_DEFAULTS.days,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(list && { list }),
      page: page ?? 1,
    },
    ignored,
  }
}

/** Writes parameters as a query; what holds anyway is left out. */
export function matchQuery(params: MatchParams): string {
  const { km, days, from, to, list, page } = params
  return new URLSearchParams({
    with: params.with,
    ...(km !== MATCH_DEFAULTS.km && { km: String(km) }),
    ...(days !== MATCH_DEFAULTS.days && { days: String(days) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(list && { list }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
}
