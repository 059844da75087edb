import type { AnyClaim, Cell } from '#lib/claims'
import { preferredName } from '#lib/gazetteer'
import { partyNot } from '#lib/model'
import { dayCount } from '#lib/util'
import { ACLED_DISORDER } from './acled-disorder'
import { adminNames, countryCodes } from './admin-areas'
import { csvOfColumns, csvRow } from '../formats/csv-text'
import { tableDeaths } from './table-deaths'
import { textFormat } from '../formats/format'
import type { ExportFormat } from '../formats/format'
import { sourceName } from '../rows/records'
import type { Records } from '../rows/records'
import { dayBounds } from '../rows/rows'
import type { ExportRow } from '../rows/rows'
import { actorsOf } from './actors'
import type { Actors } from './actors'

/** ACLED's 31 columns, in its order (acleddata.com, codebook and API). */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const
type Row = Partial<Record<(typeof ACLED_COLUMNS)[number], Cell>>

const CIVILIANS = 7
/** Pairs of actor codes that ACLED does not have. */
const NO_INTERACTION = ['70', '77']

/** The codes of both actors, lower first; one alone is followed by 0. */
function interaction({ first, second }: Actors): number | null {
  const codes = [first.inter, second.inter].filter((code) => code !== undefined).sort()
  const text = codes.length === 2 ? codes.join('') : codes.length === 1 ? `${codes[0]}0` : ''
  return text === '' || NO_INTERACTION.includes(text) ? null : Number(text)
}

/** ACLED's `time_precision`: 1 the day, 2 within a week, 3 within a month or longer. */
function timePrecision(first: string, last: string): number {
  const days = dayCount(first, last)
  return days === 1 ? 1 : days <= 7 ? 2 : 3
}

/** What a claim is that is no event of its own, for whoever adds rows up. */
function tags({ claim, matter }: ExportRow): string {
  return [`claim=${claim.kind}`, `matter=${matter}`, ...ownTags(claim)].join('; ')
}

function ownTags(claim: AnyClaim): string[] {
  switch (claim.kind) {
    case 'incident':
      return claim.tags ?? []
    case 'casualties':
      return [`harm=${claim.harm}`, `scope=${claim.scope}`]
    case 'control':
      return [
        ...(partyNot(claim.holder) ? [`holder=${claim.holder}`] : []),
        `status=${claim.status}`,
      ]
    case 'damage':
      return [`object=${claim.object}`, `extent=${claim.extent}`]
    case 'statement':
      return [`act=${claim.act}`]
  }
}

function rowOf(row: ExportRow, records: Records): Row {
  const { claim, ground } = row
  const actors = actorsOf(claim, records)
  const { first, last } = dayBounds(row.happened)
  const places = claim.places.flatMap(({ place }) => records.place(place) ?? [])
  const { country, governorate, district } = adminNames(claim.places[0]?.place, records)
  const codes = countryCodes(country)
  const incident = claim.kind === 'incident' ? claim : undefined
  return {
    event_id_cnty: claim.id,
    event_date: first,
    year: first && Number(first.slice(0, 4)),
    time_precision: first && last ? timePrecision(first, last) : null,
    disorder_type: incident && ACLED_DISORDER[incident.subEventType ?? ''],
    event_type: incident?.eventType,
    sub_event_type: incident?.subEventType,
    actor1: actors.first.names[0],
    assoc_actor_1: actors.first.names.slice(1).join('; '),
    inter1: actors.first.inter,
    actor2: actors.second.names[0],
    assoc_actor_2: actors.second.names.slice(1).join('; '),
    inter2: actors.second.inter,
    interaction: incident ? interaction(actors) : null,
    civilian_targeting:
      incident &&
      (incident.eventType === 'Violence against civilians' || actors.second.inter === CIVILIANS)
        ? 'Civilian targeting'
        : null,
    iso: codes.iso,
    region: codes.acledRegion,
    country: country && preferredName(country),
    admin1: governorate,
    admin2: district,
    location: [...new Set(places.map((place) => preferredName(place)))].join('; '),
    latitude: ground.point?.[1],
    longitude: ground.point?.[0],
    geo_precision: ground.point && ground.acled,
    source: [...new Set([claim.speaker, ...(claim.via ?? []), row.document.outlet])]
      .map((id) => sourceName(id, records))
      .join('; '),
    notes: claim.summary,
    fatalities: tableDeaths(claim).low,
    tags: tags(row),
    timestamp: Date.parse(`${dayBounds(row.coder.on).first ?? ''}T00:00:00Z`) / 1000 || null,
  } as Row
}

/**
 * CSV in ACLED's columns, for scripts that read those. Rows are claims, not events: the same event
 * stands in it as often as it was told.
 */
export const acledFormat: ExportFormat = textFormat({
  id: 'acled',
  label: 'CSV in ACLED’s columns',
  about: 'For scripts that read ACLED: 31 columns, one row a claim, not an event',
  extension: 'acled.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  options: ['bom'],
  head: (_, { bom }) => csvOfColumns(ACLED_COLUMNS, [], { bom }),
  row: (row, records) => csvRow(ACLED_COLUMNS, rowOf(row, records)),
})
