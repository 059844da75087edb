import type { Box } from '#lib/geo'
import type { Columns, SpanCount } from '#lib/columns'
import type { Facet, Filter } from '#lib/filter'
import type { Claim, Party, PrecisionLevel, Source } from '#lib/model'
import type { DatasetFault } from './dataset-fault'

/** A claim of a list of changes; `fields` where it is one that says something else now. */
export type ChangedClaim = {
  id: string
  summary: string
  fields?: { what: string; from?: string; to?: string }[]
}

/**
 * What became of a dataset's claims from one import to the next. The lists hold the first
 * 200 of each.
 */
export type DatasetChanges = {
  /** The file and the number of claims of the import before. */
  before: { file: string; rows: number }
  added: number
  changed: number
  gone: number
  lists: Record<'added' | 'changed' | 'gone', ChangedClaim[]>
}

/**
 * What is known of an imported dataset beside its rows. The page shows it, and `verify` checks the
 * rows against it.
 */
export type DatasetAbout = {
  /** A readable id; claims of the set are `<id>/<slug>`. */
  id: string
  label: string
  /** Id of the format it was read as. */
  format: string
  /** The licence of its keepers, in a line. */
  licence: string
  file: { name: string; bytes: number; sha256: string }
  rows: number
  refused: number
  /** Columns of the file that nothing was read from; absent where there are none. */
  unread?: readonly string[]
  /** Rows that somebody decided not to show, by the file's own ids, each with who, why and when. */
  hidden?: readonly { id: string; why: string; by: string; on: string }[]
  /** In how many claims somebody corrected a cell, where there are any. */
  corrected?: number
  /** How many rows the keepers of the file have taken back. */
  deleted?: number
  /** What became of the claims since the import before. */
  changes?: DatasetChanges
  /** The day on which this version was imported (ISO); absent where it was before days were kept. */
  imported?: string
  /** First and last day claimed, `undefined` for a set without rows. */
  days?: { first: string; last: string }
  /**
   * Hash of its columns, names and details: the same file imported the same way has the same
   * version.
   */
  version: string
}

/** Who speaks and who is spoken of in a dataset, by id. */
export type DatasetNames = { sources: Source[]; parties: Party[] }

/**
 * The claims of every row, in row order; `written`, where whoever has them wrote them already,
 * yields the same as bytes of JSON, which are good until the next is asked for, each with its id
 * and its `claimText`.
 */
export type DatasetClaims = AsyncIterable<Claim> & {
  written?: () => Iterable<{ id: string; json: Uint8Array; text: string }>
}

/** A dataset as it is handed to a store. */
export type Dataset = {
  about: DatasetAbout
  columns: Columns
  names: DatasetNames
  details: () => DatasetClaims
}

/**
 * Which claims of a dataset are asked for. Time counts in whole days. `words` are matched as
 * `plain` text.
 */
export type DatasetQuery = { filter: Filter; box?: Box }

/**
 * Everything that stands beside the map, in one answer. All counts are exact, and each list is
 * counted under all filters but its own.
 */
export type Summary = {
  total: number
  shown: number
  unlocated: number
  counts: Record<Facet, ReadonlyMap<string, number>>
  /**
   * For each clock, how many rows of each kind begin on each day, under everything but that clock's
   * own range. Sorted by day.
   */
  clocks: Record<'happened' | 'said', readonly { day: string; kind: string; count: number }[]>
}

/**
 * What one glyph stands for: the claims at one place part, or in one cell of places that lie too
 * close to draw apart.
 */
export type Spot = {
  /** Key of the place part with most claims in it, where the glyph stands. */
  at: string
  /**
   * That place's name, and how precise its position is. A glyph of a single place is drawn by them.
   */
  name: string
  level: PrecisionLevel
  metres: number
  lon: number
  lat: number
  /** How many place parts it stands for. */
  places: number
  count: number
  kinds: Readonly<Record<string, number>>
  contradicted: number
}

/** One page of claims in row order. `next` is the row to go on from. */
export type Page = {
  matched: number
  rows: readonly { row: number; claim: Claim }[]
  next?: number
}

/**
 * What is known of a replica: its server without the password, whether questions go to it, by how many
 * seconds it lags behind, where that is known, and why it is passed over, as half a sentence.
 */
export type ReplicaState = { server: string; used: boolean; lagSeconds?: number; why?: string }

/**
 * What a store promises. Files and PostGIS keep the same promises, and one test suite holds both to
 * them. The answer for an unknown dataset is `undefined`. A load is all or nothing: whoever reads
 * during a load, or after one was killed, sees the dataset as it was.
 */
export type ClaimStore = {
  kind: 'files' | 'postgis'
  /** What is known of every dataset; one that is damaged is left out. */
  datasets: () => Promise<DatasetAbout[]>
  /** What is known of one. Throws `DamagedDataset` where it is set aside, as all questions do. */
  about: (id: string) => Promise<DatasetAbout | undefined>
  /**
   * What is wrong with the datasets that are there. Each file is read once as long as it stays as
   * it is; so the first answer may take as long as reading them all.
   */
  faults: () => Promise<DatasetFault[]>
  /** How the replicas are that reads go to, in the order of `DATABASE_REPLICAS`; none of files. */
  replicas: () => Promise<ReplicaState[]>
  /**
   * Replaces the dataset of the same id. Loading the same version again changes nothing and answers
   * `unchanged`.
   */
  load: (dataset: Dataset, onProgress?: (rows: number) => void) => Promise<'loaded' | 'unchanged'>
  drop: (id: string) => Promise<boolean>
  names: (id: string) => Promise<DatasetNames | undefined>
  /** The columns of a whole dataset, for clients with enough memory for them. */
  columns: (id: string) => Promise<Columns | undefined>
  summary: (id: string, query: DatasetQuery) => Promise<Summary | undefined>
  /**
   * How many rows have each time on a clock, under everything but that clock's own range; in order of
   * first and last day.
   */
  spans: (
    id: string,
    query: DatasetQuery,
    clock: 'happened' | 'said',
  ) => Promise<SpanCount[] | undefined>
  /**
   * Claims decluttered for a zoom of the map (0-22): at most about 1,000 spots in a box of a
   * screen's size.
   */
  spots: (id: string, query: DatasetQuery, zoom: number) => Promise<Spot[] | undefined>
  /**
   * Up to `limit` claims in row order from row `after` on; `places` (keys of place parts) narrows
   * them to some ground.
   */
  page: (
    id: string,
    query: DatasetQuery,
    options: { limit: number; after?: number; places?: readonly string[] },
  ) => Promise<Page | undefined>
  /**
   * The claims of a query with the newest day first, at most `limit`, behind them those without a
   * day; and how many match in all.
   */
  newest: (
    id: string,
    query: Pick<DatasetQuery, 'filter'>,
    limit: number,
  ) => Promise<Omit<Page, 'next'> | undefined>
  /** Claims by row number, in the order of the request; rows that do not exist are left out. */
  details: (
    id: string,
    rows: readonly number[],
  ) => Promise<{ row: number; claim: Claim }[] | undefined>
  /**
   * Which rows have every word in their text: one byte a row, 1 or 0. A client that holds the
   * columns needs it to filter by words. All ones where `words` is empty.
   */
  rowsWithWords: (id: string, words: string) => Promise<Uint8Array | undefined>
  /** The claim of an id. */
  claim: (id: string) => Promise<Claim | undefined>
  /**
   * A vector tile of spots (layer `claims`), for other map clients; `undefined` from a store that
   * makes none.
   */
  tile: (
    id: string,
    query: DatasetQuery,
    at: { z: number; x: number; y: number },
  ) => Promise<Uint8Array | undefined>
  /** Every fault in the stored data, a sentence each; empty where all is well. */
  verify: (id?: string) => Promise<string[]>
  close: () => Promise<void>
}
