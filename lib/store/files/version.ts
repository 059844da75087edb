import type { FileHandle } from 'node:fs/promises'
import { COLUMN_TABLES, decodeColumns } from '#lib/columns'
import type { Columns, EncodedColumns } from '#lib/columns'
import type { Claim } from '#lib/model'
import type { DatasetAbout, DatasetNames } from '../claim-store'
import { DamagedDataset } from '../dataset-fault'
import { heldAnswers } from '../held-answers'
import type { HeldAnswers } from '../held-answers'
import type { FileChecks } from './file-checks'
import type { CurrentVersion } from './folder'
import { rowsOfId } from './id-table'
import { HELD_FILES, WORD_FILES } from './manifest'
import type { HeldFile } from './manifest'
import { readWordList, searchWords } from './word-search'
import type { WordList } from './word-search'
import { faultOf, openVersionFiles } from './version-files'

/** When the larger files are hashed that nobody has asked for, in milliseconds after opening. */
const HASHED_AFTER_MS = 1000

/**
 * An open version of a dataset. Its columns are in memory and its files stay open, so a reader can
 * finish even after a load has replaced it.
 */
export type Version = {
  about: DatasetAbout
  names: DatasetNames
  columns: Columns
  answers: HeldAnswers
  /** Roughly how many bytes of memory it takes. */
  bytes: number
  /** A file of it that is not in memory. Throws `DamagedDataset` where it is not as written. */
  held: (name: HeldFile) => Promise<FileHandle>
  /**
   * Which rows have all of some words in their text, as `searchWords` says; `undefined` from a version
   * that was written without an index of words.
   */
  searchWords: ((words: readonly string[]) => ReturnType<typeof searchWords>) | undefined
  /** The rows that may have an id. */
  rowsOfId: (id: string) => AsyncGenerator<number>
  /** The claims of rows, in the order asked. */
  claims: (rows: readonly number[]) => Promise<Claim[]>
  close: () => Promise<void>
}

/**
 * Opens a version: what is in memory of it has the hashes of its manifest, and the rest is hashed
 * while the first answers are given. Throws `DamagedDataset` where a file is not as it was written,
 * or was replaced and removed meanwhile; the caller looks up the current one again.
 */
export async function openVersion(current: CurrentVersion, checks: FileChecks): Promise<Version> {
  const files = await openVersionFiles(current, checks)
  try {
    const json = async <T>(name: 'about.json' | 'names.json') =>
      JSON.parse((await files.whole(name)).toString('utf8')) as T
    const offsets = new Float64Array((await files.whole('details.offsets')).buffer)
    const [about, names] = [
      await json<DatasetAbout>('about.json'),
      await json<DatasetNames>('names.json'),
    ]
    const encoded = Object.fromEntries(
      await Promise.all(
        COLUMN_TABLES.map(async (name) => [name, await files.whole(`${name}.arrow`)]),
      ),
    ) as EncodedColumns
    const columns = decoded(current, encoded)
    const slots = files.bytes('ids.table')! / 4
    // Nobody waits for these, and the first answers go before; who asks for one of them sooner has
    // it hashed at once.
    setTimeout(() => {
      for (const name of [...HELD_FILES, ...WORD_FILES])
        if (files.bytes(name) !== undefined) files.held(name).catch(() => undefined)
    }, HASHED_AFTER_MS).unref()
    const written = async (rows: readonly number[]): Promise<Buffer[]> => {
      const read = stretches(rows, offsets).map(async (stretch) => {
        const start = offsets[stretch[0]!]!
        const end = offsets[stretch.at(-1)! + 1]!
        const bytes = await files.piece('details.ndjson', start, end - start)
        // Each line but its end.
        return stretch.map((row) =>
          bytes.subarray(offsets[row]! - start, offsets[row + 1]! - start - 1),
        )
      })
      return (await Promise.all(read)).flat()
    }
    let words: Promise<WordList> | undefined
    const wordList = () => {
      words ??= readWordList(files)
      words.catch(() => (words = undefined))
      return words
    }
    return {
      about,
      names,
      columns,
      searchWords:
        files.bytes('words.list') === undefined
          ? undefined
          : async (words) =>
              searchWords(await wordList(), columns.length, words, (position, length) =>
                files.piece('words.rows', position, length),
              ),
      held: files.held,
      close: files.close,
      answers: heldAnswers(columns),
      // Columns, the view's orders of rows and the offsets take some 40 bytes a row; places and
      // profiles are objects and lists; what belongs to a word takes some twice its letters.
      bytes:
        (files.bytes('words.list') ?? 0) * 3 +
        columns.length * 40 +
        columns.places.length * 400 +
        columns.profiles.length * 100,
      claims: async (rows) =>
        (await written(rows)).map((bytes) => JSON.parse(bytes.toString('utf8')) as Claim),
      rowsOfId: (id) =>
        rowsOfId((start, length) => files.piece('ids.table', start, length), slots, id),
    }
  } catch (error) {
    await files.close()
    throw error
  }
}

/** Columns of files that are as they were written, yet may have been written by something else. */
function decoded(current: CurrentVersion, encoded: EncodedColumns): Columns {
  try {
    return decodeColumns(encoded)
  } catch (error) {
    throw new DamagedDataset(
      faultOf(current, 'rows.arrow', `does not fit the other tables (${(error as Error).message})`),
    )
  }
}

/** Bytes between two claims that are read along, and bytes that are read at once. */
const GAP = 1 << 14
const READ = 1 << 20

/** Rows in the order asked, cut where the next claim does not stand shortly behind the last. */
function stretches(rows: readonly number[], offsets: Float64Array): number[][] {
  const out: number[][] = []
  for (const row of rows) {
    const last = out.at(-1)
    const gap = last ? offsets[row]! - offsets[last.at(-1)! + 1]! : -1
    if (last && gap >= 0 && gap <= GAP && offsets[row + 1]! - offsets[last[0]!]! <= READ)
      last.push(row)
    else out.push([row])
  }
  return out
}
