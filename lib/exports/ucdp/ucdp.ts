import type { Cell } from '#lib/claims'
import { preferredName } from '#lib/gazetteer'
import { dayCount } from '#lib/util'
import { adminNames } from '../admin-names'
import { countryCodes } from '../countries'
import { csvOfColumns } from '../csv-text'
import type { ExportFormat } from '../format'
import { priogridCell } from './priogrid'
import { sourceName } from '../records'
import type { Records } from '../records'
import { daysOf } from '../rows'
import type { ExportRow } from '../rows'
import { ucdpDeaths } from './ucdp-deaths'
import { ucdpSides } from './ucdp-sides'

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
    region: codes.region,
  }
}

function rowOf(row: ExportRow, records: Records): Row {
  const { claim, document, ground } = row
  const { first, last } = daysOf(row.happened)
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
    source_article: [outlet, document.published, document.title]
      .filter((text) => text !== undefined)
      .map((text) => `"${text}"`)
      .join(','),
    source_office: outlet,
    source_date: daysOf(document.published).first,
    source_headline: document.title,
    source_original: sourceName(claim.speaker, records),
    ...where(row, records),
    event_clarity: aggregated || claim.kind === 'control' ? 2 : 1,
    date_prec: first && last ? datePrecision(first, last) : null,
    date_start: first,
    date_end: last,
    ...ucdpDeaths(claim, sides.governmentIsA),
    gwnoa: sides.governmentIsA ? codes.gw : null,
  }
}

/** CSV in UCDP GED's columns. Rows are claims, not events: a running total stands in it as often as it was told, and is never to be added up. */
export const ucdp: ExportFormat = {
  id: 'ucdp',
  label: 'CSV in UCDP GED’s columns',
  about: 'For scripts that read UCDP GED: 49 columns, one row a claim, not an event',
  extension: 'ucdp.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  options: ['bom'],
  write: (rows, records, { bom }) =>
    csvOfColumns(
      UCDP_COLUMNS,
      rows.map((row) => rowOf(row, records)),
      { bom },
    ),
}
