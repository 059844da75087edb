import type { PlaceLookup } from '#lib/gazetteer'
import type { Claim, Interval, Party, Source } from '#lib/model'
import { importTold, toldWithoutValues } from '#lib/words'
import type { CountryBoxes } from '../read-point'
import type { Progress } from '../recognise'
import type { ClaimKeep } from './claim-keep'
import { draftRows } from './draft-rows'
import type { ClaimFile } from './open-table'
import { rowDecisions } from './overrides'
import type { Overrides } from './overrides'
import type { Draft, DraftRow } from './rows/draft'
import { nameLists } from './records/name-lists'
import { placeList } from './records/place-list'
import type { ImportedPlace, PlaceMatchCounts } from './records/place-list'
import { seenIds } from './seen-ids'
import { claimId, claimMaker } from './records/to-claim'
import type { ImportedFacets } from './records/to-claim'

/** What one accepted row brings to columns. */
export type ImportedRow = {
  happened?: Interval
  said: Interval
  place?: string
  facets: ImportedFacets
}

/**
 * What became of a file. `read` is always `accepted + refused`, and what somebody left out; `remarks` are what was taken for
 * granted, each with the number of rows.
 */
export type ClaimReport = {
  file: string
  format: string
  label: string
  licence: string
  bytes: number
  sha256: string
  read: number
  accepted: number
  refused: number
  reasons: Record<string, number>
  remarks: Record<string, number>
  /** What was written otherwise and put into our form, each with the number of cells. */
  conversions: Record<string, number>
  /** Columns of the file that nothing was read from. */
  unread: string[]
  /** Rows that somebody decided not to show, by id; those that the file's keepers took back. */
  hidden: string[]
  deleted: number
  /** Accepted rows in which somebody corrected a cell. */
  corrected: number
  /** Overrides that met no row, or whose row says by itself what they say. */
  idleOverrides: string[]
  /** Accepted rows without coordinates: kept, listed and counted, not drawn. */
  unlocated: number
  places: PlaceMatchCounts
}

/** An import: its report, and who is named in it. Its claims are in the keep that was given. */
export type ClaimImport = {
  report: ClaimReport
  names: { sources: Source[]; parties: Party[] }
}

/**
 * What an import is told, and whom it tells: `onPlace` before the first row of a place part,
 * `onRow` for every accepted row.
 */
export type ClaimImportOptions = {
  dataset: string
  label: string
  gazetteer: PlaceLookup
  /** Whether a row without coordinates is looked up by its words for the place. */
  byName?: boolean
  /** What somebody decided on rows, and ids of rows that the file's keepers took back. */
  overrides?: Overrides
  deleted?: ReadonlySet<string>
  boxes: CountryBoxes
  onPlace: (place: ImportedPlace) => void
  onRow: (row: ImportedRow) => void
  onRefused: (line: number, reason: string) => void
  onProgress?: (progress: Progress) => void
}

const TELL_EVERY = 1000
/** A facet of the columns holds 65,535 values; further types of a file's own are counted as one. */
const TYPE_LIMIT = 60_000
/** The type of a claim that has none among the columns. */
const NO_TYPE = 'unclassified'

/**
 * Reads a file of incidents, row by row; memory grows with its places, names and a few bytes a row,
 * not with its text. Never throws on content: what cannot be read is refused with its line and its
 * reason.
 */
export async function readClaims(
  file: ClaimFile,
  options: ClaimImportOptions,
  claims: ClaimKeep,
): Promise<ClaimImport> {
  const { dataset, label, gazetteer, boxes, onPlace, onRow, onRefused, onProgress } = options
  const { overrides = {}, deleted = new Set<string>() } = options
  const { format, path, bytes } = file
  const outlet = format.outlet ?? { id: dataset, names: [label], kind: 'unclassified' }
  const report: ClaimReport = {
    file: path.split(/[\\/]/).at(-1)!,
    format: format.id === 'table' ? file.table : format.id,
    label: file.label,
    licence: format.licence,
    bytes,
    sha256: file.sha256,
    read: 0,
    accepted: 0,
    refused: 0,
    reasons: {},
    remarks: file.remarks,
    conversions: {},
    unread: [],
    hidden: [],
    deleted: 0,
    corrected: 0,
    idleOverrides: [],
    unlocated: 0,
    places: { gazetteer: 0, own: 0, coordinates: 0 },
  }
  const [lists, places] = [nameLists(outlet), placeList(dataset, gazetteer, onPlace)]
  const { byName = false } = options
  const types = new Set<string>([NO_TYPE])
  const toClaim = claimMaker({ dataset, outlet: outlet.id, names: lists, places, byName })
  const seen = seenIds((row) => claims.read(row).id)
  const tell = () => onProgress?.({ file: report.file, rows: report.read, ...file.progress() })
  const refuse = (line: number, reason: string) => {
    report.refused++
    // Reasons are counted without the values in them, so that there are few.
    count(report.reasons, toldWithoutValues(reason))
    onRefused(line, reason)
  }
  const take = (row: DraftRow) => {
    report.read++
    if ('left' in row) {
      if (row.left === 'hidden') report.hidden.push(row.id)
      else report.deleted++
      return
    }
    if ('refused' in row) return refuse(row.line, row.refused)
    const id = claimId(row, dataset)
    const twin = seen.add(id, claims.length())
    if (twin !== -1)
      return refuse(
        row.line,
        importTold(format.join ? 'id.twinJoined' : 'id.twin', {
          value: row.id ?? String(row.line),
          line: String(claims.read(twin).evidence.line),
        }),
      )
    const { claim, facets, place, isNamed } = toClaim(row, id)
    claims.push(claim as Claim)
    if (!place) report.unlocated++
    if (isNamed) count(report.remarks, importTold('took.placeByName'))
    report.accepted++
    if (claim.corrections) report.corrected++
    const [type = NO_TYPE] = facets.type
    if (types.size < TYPE_LIMIT) types.add(type)
    const counted = types.has(type)
    if (!counted) count(report.remarks, importTold('took.types', { most: TYPE_LIMIT }))
    onRow({
      ...(row.happened && { happened: row.happened }),
      said: row.said,
      ...(place && { place: place.key }),
      facets: counted ? facets : { ...facets, type: [NO_TYPE] },
    })
  }
  // A row waits for the next one, which may be about the same event.
  let held: Draft | undefined
  const next = (row: DraftRow) => {
    const both =
      held && isDraft(row) && row.id !== undefined && row.id === held.id
        ? format.join?.(held, row)
        : undefined
    if (both) {
      held = both
      count(report.remarks, importTold('took.sameEvent'))
      return
    }
    if (held) take(held)
    held = isDraft(row) ? row : undefined
    if (!isDraft(row)) take(row)
  }
  const decisions = rowDecisions(file, overrides, deleted)
  const drafts = draftRows(file, {
    boxes,
    decisions,
    remark: (what) => count(report.remarks, what),
    convert: (what) => count(report.conversions, what),
  })
  for await (const group of drafts)
    for (const row of group) {
      next(row)
      if (report.read % TELL_EVERY === 0) tell()
    }
  if (held) take(held)
  tell()
  Object.assign(report, {
    places: places.counts(),
    idleOverrides: decisions.idle(),
    unread: report.accepted > 0 ? file.columns.unread() : [],
  })
  return { report, names: { sources: lists.sources(), parties: lists.parties() } }
}

const isDraft = (row: DraftRow): row is Draft => !('refused' in row) && !('left' in row)

const count = (counts: Record<string, number>, key: string) => {
  counts[key] = (counts[key] ?? 0) + 1
}
