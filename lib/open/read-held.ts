import { columnsBuilder } from '#lib/columns'
import type { Columns } from '#lib/columns'
import type { PlaceLookup } from '#lib/gazetteer'
import { oneByOne, readClaims } from '#lib/imports'
import type { ClaimFile, ClaimReport } from '#lib/imports'
import type { Claim } from '#lib/model'
import type { DatasetAbout, DatasetNames } from '#lib/store'
import { aboutDataset, datasetIdOf } from './about-dataset'
import { memoryKeep } from './memory-keep'
import { rowSearch } from './search-held'

/** A dataset that was read in the reader's own browser: what is drawn of it. */
export type FileDataset = {
  about: DatasetAbout
  columns: Columns
  names: DatasetNames
  report: ClaimReport
  /** The first rows that were refused, with their lines. */
  refused: { line: number; reason: string }[]
}

/** The same with its claims, which stay where they were read. */
export type HeldDataset = FileDataset & {
  /** Rows without coordinates name places, and there was no gazetteer to look them up in. */
  wantsNames: boolean
  /** The claim of a row of the columns. */
  claim: (row: number) => Claim
  /** The row of a claim's id. */
  find: (id: string) => Claim | undefined
  /** Which rows have all of some words, one byte each. */
  search: (words: string) => Uint8Array
  /** The claims in the order of the file. */
  inFile: (count: number) => Claim[]
}

/** So many refused rows are listed with their lines; the others are counted by reason. */
const LISTED = 100
/** Rows between two pauses, in which what was asked meanwhile is heard. */
const BREATH = 500

/** No gazetteer: places are called as the file calls them. Tells when a name alone is looked up. */
const nowhere = (): PlaceLookup & { wanted: () => boolean } => {
  let wanted = false
  return {
    resolve(_, options) {
      wanted ||= options?.focus === undefined
      return { status: 'unknown', candidates: [], suggestions: [] }
    },
    precision: () => undefined,
    wanted: () => wanted,
  }
}

/** Rows up to a number, with pauses. */
async function* paused(rows: ClaimFile['rows'], most: number) {
  let count = 0
  for await (const row of oneByOne(rows)) {
    if (count++ === most) return
    yield row
    if (count % BREATH === 0) await new Promise((resolve) => setTimeout(resolve))
  }
}

/**
 * Reads an open file into memory, up to a number of rows. `version` names this reading. What
 * `onRows` throws ends it.
 */
export async function readHeld(
  file: ClaimFile,
  {
    version,
    most,
    onRows,
    names: gazetteer,
  }: {
    version: string
    most: number
    onRows?: (rows: number) => void
    names: PlaceLookup | undefined
  },
): Promise<HeldDataset> {
  const without = nowhere()
  const [builder, keep] = [columnsBuilder(), memoryKeep()]
  const refused: FileDataset['refused'] = []
  const [id, label] = [datasetIdOf(file.path), file.path]
  const { report, names } = await readClaims(
    { ...file, rows: paused(file.rows, most) },
    {
      dataset: id,
      label,
      gazetteer: gazetteer ?? without,
      byName: true,
      boxes: new Map(),
      onPlace: builder.place,
      onRow: builder.add,
      onRefused: (line, reason) => {
        if (refused.length < LISTED) refused.push({ line, reason })
      },
      onProgress: ({ rows }) => onRows?.(rows),
    },
    keep,
  )
  const { columns, order } = builder.finish()
  const claim = (row: number) => keep.read(order[row]!)
  return {
    about: aboutDataset(report, columns, { id, label, version }),
    columns,
    names,
    report,
    refused,
    wantsNames: without.wanted(),
    claim,
    find(claimId) {
      const position = keep.find(claimId)
      return position === undefined ? undefined : keep.read(position)
    },
    search: rowSearch(columns.length, claim),
    inFile: (count) =>
      Array.from({ length: Math.min(count, keep.length()) }, (_, position) => keep.read(position)),
  }
}
