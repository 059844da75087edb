import { wordsIn } from '#lib/words'
import { fieldsOfKind, flatFields } from '#lib/claims'
import type { AnyClaim, Kind } from '#lib/claims'
import { AGREEMENT_STATES, PRECISION_LEVELS, STANDINGS, intervalBounds } from '#lib/model'
import { cellsOf, columnsOfKind, exportColumns } from '../rows/columns'
import type { Column } from '../rows/column'
import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'
import type { OgcFeature, OgcSource } from './collection'

/**
 * Columns that only an import needs; `id` is the feature's id, and stands in `claim` as records
 * have it. And all dates but those of the event: GDAL turns a comparison with any date into
 * `datetime`, which asks for event time, and would lose what is asked for by report time. `said` is
 * text.
 */
const LEFT_OUT = [
  'id',
  'kind',
  'place_phrases',
  'place_basis',
  'place_alternatives',
  'evidence_start',
  'evidence_end',
  'more',
  'said_first',
  'said_last',
  'coded_by',
  'coded_on',
]
/** Columns that features can be asked for by, where a kind has them. */
const FILTERS = [
  'claim',
  'document',
  'speaker',
  'outlet',
  'via',
  'standing',
  'type',
  'event_type',
  'sub_event_type',
  'perpetrator',
  'target',
  'participants',
  'group',
  'scope',
  'holder',
  'status',
  'places',
  'admin1',
  'admin2',
  'precision',
  'agreement',
  'matter',
]
const VALUES: Record<string, readonly string[]> = {
  standing: STANDINGS,
  precision: PRECISION_LEVELS,
  agreement: AGREEMENT_STATES,
}
const CLAIM: Column = { name: 'claim', type: 'string', about: 'Lasting id of the claim' }

/** Filters among columns, in their order. */
function filtersOf(
  all: readonly Column[],
  names: readonly string[] = FILTERS,
): OgcSource['filters'] {
  return all
    .filter(({ name }) => names.includes(name))
    .map(({ name }) => ({ name, ...(VALUES[name] && { values: VALUES[name] }) }))
}

/** The id of the collection of a kind's claims. */
export const collectionOfKind = (kind: AnyClaim['kind']): string =>
  wordsIn('en').say(`kind.${kind}`).toLowerCase()

/**
 * The claims of a kind: the columns are those its schema fills and the computed ones, whether or
 * not a claim has them, so that they never change with the data.
 */
export function claimsSource(kind: Kind, rows: readonly ExportRow[], records: Records): OgcSource {
  const { say } = wordsIn('en')
  const id = kind.id as AnyClaim['kind']
  const title = say(`kind.${id}`)
  const own = [CLAIM, ...columnsOf(kind, records)]
  return {
    id: collectionOfKind(id),
    title,
    description: `Claims of the kind “${say(`kindOne.${id}`)}”: what was said, by whom, about where and when. Nothing here is a fact.`,
    columns: own,
    filters: filtersOf(own),
    timed: true,
    features: rows
      .filter(({ claim }) => claim.kind === kind.id)
      .map((row) => claimFeature(row, records)),
  }
}

/** A claim as a feature of any collection of claims. */
export function claimFeature(row: ExportRow, records: Records): OgcFeature {
  const time = row.happened === undefined ? undefined : intervalBounds(row.happened)
  return {
    id: row.claim.id,
    geometry: row.ground.geometry,
    ...(time && { time }),
    zone: records.zone(row.claim),
    cells: Object.assign(cellsOf(row, records, flatFields), { claim: row.claim.id }),
  }
}

/** The columns of a collection of claims of several kinds, with the kind of each. */
export function columnsOfClaims(kinds: readonly Kind[], records: Records): readonly Column[] {
  const filled = new Set(kinds.flatMap((kind) => columnsOf(kind, records).map(({ name }) => name)))
  return [
    CLAIM,
    ...exportColumns(records).filter(({ name }) => name === 'kind' || filled.has(name)),
  ]
}

const columnsOf = (kind: Kind, records: Records): Column[] =>
  columnsOfKind(fieldsOfKind(kind), records).filter(({ name }) => !LEFT_OUT.includes(name))
