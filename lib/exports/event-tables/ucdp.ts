import type { TableActor } from './actors'
import { actorsOf } from './actors'
import type { AnyClaim, Cell } from '#lib/claims'
import { preferredName } from '#lib/gazetteer'
import { dayCount } from '#lib/util'
import { adminNames, countryCodes } from './admin-areas'
import { csvOfColumns, csvRow } from '../formats/csv-text'
import { textFormat } from '../formats/format'
import type { ExportFormat } from '../formats/format'
import { sourceName } from '../rows/records'
import type { Records } from '../rows/records'
import { dayBounds } from '../rows/rows'
import type { ExportRow } from '../rows/rows'
import { ucdpDeaths } from './ucdp-deaths'

/**
 * Cells are half a degree wide, counted from 1 at 180° W 90° S, west to east, then north (PRIO-GRID
 * codebook).
 */
const CELLS_A_ROW = 720

/** The PRIO-GRID cell of a point. */
export function priogridCell([lon, lat]: readonly [lon: number, lat: number]): number {
  const column = Math.min(CELLS_A_ROW - 1, Math.floor((lon + 180) * 2))
  const row = Math.min(359, Math.floor((lat + 90) * 2))
  return row * CELLS_A_ROW + column + 1
}

/**
 * GED's `type_of_violence` (1 state-based, 2 non-state, 3 one-sided) and its sides; each absent
 * where the claim does not say. `dead` is the side whose people a count says it counts.
 */
type UcdpSides = {
  type?: 1 | 2 | 3
  a?: string
  b?: string
  governmentIsA: boolean
  dead?: 'a' | 'b'
}

const [STATE, CIVILIANS] = [1, 7]
const nameOf = (actor: TableActor) => actor.names.join(', ') || undefined

/**
 * The sides of a claim as GED has them: the government is side A of state-based violence, and
 * civilians are side B of one-sided.
 */
function ucdpSides(claim: AnyClaim, records: Pick<Records, 'party' | 'settings'>): UcdpSides {
  const { first, second } = actorsOf(claim, records)
  const plain = { a: nameOf(first), b: nameOf(second), governmentIsA: first.inter === STATE }
  const turned = second.inter === STATE && first.inter !== STATE
  const stateFirst = { a: plain.b, b: plain.a, governmentIsA: true }
  if (claim.kind === 'casualties' && claim.of)
    return turned ? { ...stateFirst, dead: 'a' } : { ...plain, dead: 'b' }
  if (claim.kind !== 'incident') return plain
  if (claim.eventType === 'Violence against civilians')
    return { ...plain, type: 3, b: second.inter === CIVILIANS ? 'Civilians' : plain.b }
  if (claim.eventType !== 'Battles' || !first.ids.length || !second.ids.length) return plain
  if (turned) return { ...stateFirst, type: 1 }
  return { ...plain, type: [first.inter, second.inter].includes(STATE) ? 1 : 2 }
}

/** UCDP GED's 49 columns, in its order (ucdp.uu.se, GED codebook). */
export const UCDP_COLUMNS = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const
type Row = Partial<Record<(typeof UCDP_COLUMNS)[number], Cell>>

/** GED's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year. */
function datePrecision(first: string, last: string): number {
  const days = dayCount(first, last)
  return days === 1 ? 1 : days <= 6 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5
}

function where({ claim, ground }: ExportRow, records: Records): Row {
  const places = claim.places.flatMap(({ place }) => records.place(place) ?? [])
  const { country, governorate, district } = adminNames(claim.places[0]?.place, records)
  const codes = countryCodes(country)
  const [lon, lat] = ground.point ?? []
  return {
    where_prec: ground.point && ground.ucdp,
    where_coordinates: places[0] && preferredName(places[0]),
    where_description:
      claim.places
        .map(
          ({ place, part, phrase }) =>
            `${part} of ${records.place(place) ? preferredName(records.place(place)!) : place}: “${phrase}”`,
        )
        .join('; ') || claim.placeWords,
    adm_1: governorate,
    adm_2: district,
    latitude: lat,
    longitude: lon,
    geom_wkt: ground.point && `POINT (${lon} ${lat})`,
    priogrid_gid: ground.point && priogridCell(ground.point),
    country: country && preferredName(country),
    country_id: codes.gw,
    region: codes.ucdpRegion,
  }
}

function rowOf(row: ExportRow, records: Records): Row {
  const { claim, document, ground } = row
  const { first, last } = dayBounds(row.happened)
  const sides = ucdpSides(claim, records)
  const outlet = sourceName(document.outlet, records)
  const aggregated =
    ground.level !== 'none' &&
    (claim.places.length > 1 || (claim.kind === 'casualties' && claim.scope !== 'event'))
  const codes = countryCodes(adminNames(claim.places[0]?.place, records).country)
  return {
    id: claim.id,
    relid: row.matter,
    year: first && Number(first.slice(0, 4)),
    type_of_violence: sides.type,
    dyad_name: sides.a && sides.b && `${sides.a} - ${sides.b}`,
    side_a: sides.a,
    side_b: sides.b,
    number_of_sources: 1,
    source_article: [outlet, document.published, document.title, document.url]
      .filter((text) => text !== undefined)
      .map((text) => `"${text}"`)
      .join(','),
    source_office: outlet,
    source_date: dayBounds(document.published).first,
    source_headline: document.title,
    source_original: sourceName(claim.speaker, records),
    ...where(row, records),
    event_clarity: aggregated || claim.kind === 'control' ? 2 : 1,
    date_prec: first && last ? datePrecision(first, last) : null,
    date_start: first,
    date_end: last,
    ...ucdpDeaths(claim, sides.dead),
    gwnoa: sides.governmentIsA ? codes.gw : null,
  }
}

/**
 * CSV in UCDP GED's columns. Rows are claims, not events: a running total stands in it as often as
 * it was told, and is never to be added up.
 */
export const ucdpFormat: ExportFormat = textFormat({
  id: 'ucdp',
  label: 'CSV in UCDP GED’s columns',
  about: 'For scripts that read UCDP GED: 49 columns, one row a claim, not an event',
  extension: 'ucdp.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  options: ['bom'],
  head: (_, { bom }) => csvOfColumns(UCDP_COLUMNS, [], { bom }),
  row: (row, records) => csvRow(UCDP_COLUMNS, rowOf(row, records)),
})
