import type { DateFormat } from './dates'
import type { Mapping } from './mapping'

/**
 * The headers that a column is recognised by where there is no mapping, best first. They are
 * compared in lower case, with `_` for spaces and hyphens.
 */
const HEADERS: Record<keyof Mapping['columns'], readonly string[]> = {
  id: ['id', 'event_id', 'incident_id', 'uuid', 'globalid', 'fid'],
  date: ['date', 'event_date', 'incident_date', 'date_start', 'start_date', 'datetime', 'day'],
  dateEnd: ['date_end', 'end_date'],
  said: ['said', 'reported_at', 'date_reported', 'reported', 'published', 'source_date'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
  place: ['place', 'place_name', 'location', 'location_name', 'town', 'village', 'city'],
  country: ['country'],
  admin: ['admin1', 'adm_1', 'governorate', 'province', 'admin2', 'adm_2', 'district'],
  type: ['type', 'event_type', 'incident_type', 'category'],
  subType: ['sub_type', 'subtype', 'sub_event_type'],
  speaker: ['speaker', 'source', 'sources', 'source_name', 'reported_by'],
  outlet: ['outlet', 'publisher'],
  perpetrator: ['perpetrator', 'perpetrators', 'attacker'],
  target: ['target', 'victim', 'victims'],
  participants: ['actor1', 'actor2', 'actors', 'actor', 'parties'],
  deaths: ['deaths', 'fatalities', 'killed', 'deaths_best', 'best'],
  deathsLow: ['deaths_low', 'killed_min', 'low'],
  deathsHigh: ['deaths_high', 'killed_max', 'high'],
  summary: ['summary', 'description', 'notes', 'headline', 'title', 'text'],
  url: ['url', 'link', 'source_url'],
}
/** Columns of which several may be taken together. */
const SEVERAL = ['admin', 'participants']
/** Headers that say how a precision is given. */
const PRECISION: Record<string, 'metres' | 'acled' | 'ucdp'> = {
  precision_metres: 'metres',
  precision_meters: 'metres',
  precision_m: 'metres',
  accuracy_metres: 'metres',
  accuracy_meters: 'metres',
  accuracy_m: 'metres',
  geo_precision: 'acled',
  where_prec: 'ucdp',
}

const plain = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** A mapping guessed from the headers alone. */
export function guessMapping(headers: readonly string[]): Mapping {
  const byPlain = new Map([...headers].reverse().map((header) => [plain(header), header]))
  const columns = Object.fromEntries(
    Object.entries(HEADERS).flatMap(([field, words]) => {
      const found = words.flatMap((word) => byPlain.get(word) ?? [])
      return found.length === 0 ? [] : [[field, SEVERAL.includes(field) ? found : found[0]!]]
    }),
  ) as Mapping['columns']
  const [precise, unit] = Object.entries(PRECISION).find(([word]) => byPlain.has(word)) ?? []
  return { columns, ...(precise && unit && { precision: { column: byPlain.get(precise)!, unit } }) }
}

/** A mapping in words, for the report: which column was taken for what. */
export function mappingWords({ columns, precision }: Mapping): string {
  const parts = Object.entries(columns).map(
    ([field, from]) =>
      `${field} from ${[from]
        .flat()
        .map((name) => `'${name}'`)
        .join(' and ')}`,
  )
  return [
    ...parts,
    ...(precision && 'column' in precision ? [`precision from '${precision.column}'`] : []),
  ].join(', ')
}

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/

/**
 * How a file writes its days, told from a sample. Numbers such as 03/04/2025 show their order only
 * where one is beyond 12. Where none is, or where they show both orders, no order is assumed and
 * such dates are refused.
 */
export function guessDates(texts: readonly string[]): { formats: DateFormat[]; unclear: boolean } {
  const numbers = texts.flatMap((text) => {
    const match = NUMBERS.exec(text.trim())
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const [dayFirst, monthFirst] = [
    numbers.some(([first]) => first > 12),
    numbers.some(([, second]) => second > 12),
  ]
  const order: DateFormat[] =
    dayFirst === monthFirst ? [] : [dayFirst ? 'dd/mm/yyyy' : 'mm/dd/yyyy']
  return {
    formats: ['iso', 'dd month yyyy', ...order],
    unclear: numbers.length > 0 && order.length === 0,
  }
}
