import { PLACE_KINDS } from '#lib/model'
import type { PlaceKind, Project } from '#lib/model'
import { OPEN_HEADERS } from './responses'

/** The parameters of the gazetteer's routes, read from a query string. */
export type GazetteerParams = {
  q: string
  focus?: [lon: number, lat: number]
  limit: number
  kinds?: PlaceKind[]
  lang: string
  format: string
}

/** The largest number of candidates in an answer, and the longest text that is looked up. */
const MOST = 50
const LONGEST = 200

/** Reads and checks a query. An error names the parameter, its value and what is allowed. */
export function readGazetteerParams(
  url: string,
  { needs }: { needs: 'q' | 'point' },
): GazetteerParams | { error: string } {
  const search = new URL(url).searchParams
  const number = (
    name: string,
    least: number,
    most: number,
  ): number | undefined | { error: string } => {
    const text = search.get(name)
    if (text === null || text === '') return undefined
    const value = Number(text)
    return Number.isFinite(value) && value >= least && value <= most
      ? value
      : { error: `${name}: '${text.slice(0, 40)}' is not a number from ${least} to ${most}` }
  }
  const [lat, lon, limit] = [
    number('lat', -90, 90),
    number('lon', -180, 180),
    number('limit', 1, MOST),
  ]
  for (const value of [lat, lon, limit]) if (typeof value === 'object') return value
  const q = (search.get('q') ?? '').trim()
  if (needs === 'q' && (q === '' || q.length > LONGEST))
    return { error: `q: give a name of 1 to ${LONGEST} characters` }
  if (needs === 'point' && (lat === undefined || lon === undefined))
    return { error: 'lat, lon: give both, in degrees' }
  const kinds = search.get('kinds')?.split(',')
  const wrong = kinds?.find((kind) => !(PLACE_KINDS as readonly string[]).includes(kind))
  if (wrong !== undefined)
    return { error: `kinds: '${wrong.slice(0, 40)}' is none of ${PLACE_KINDS.join(', ')}` }
  const focus =
    lat === undefined || lon === undefined ? undefined : ([lon, lat] as [number, number])
  return {
    q,
    focus,
    limit: (limit as number | undefined) ?? 10,
    kinds: kinds as PlaceKind[] | undefined,
    lang: (search.get('lang') ?? search.get('accept-language') ?? 'en').slice(0, 2),
    format: search.get('format') ?? 'jsonv2',
  }
}

/**
 * A JSON answer, or a 400 with the error. Any origin may read it: the names are public, and
 * existing map clients run on other sites.
 */
export function gazetteerResponse(body: object | { error: string }): Response {
  return Response.json(body, { status: 'error' in body ? 400 : 200, headers: OPEN_HEADERS })
}

/**
 * What of the project stands in answers made for other programs: under which licences its places
 * are, and its country where it has one alone.
 */
export function answerContext({
  settings: { licence, countries },
  credits,
}: Pick<Project, 'settings' | 'credits'>): { licence: string; only?: string } {
  const taken = credits.places.map((credit) => `${credit.name} ${credit.licence}`)
  return {
    licence: [licence.name, ...taken].join('; '),
    ...(countries.length === 1 && { only: countries[0] }),
  }
}
