import type { MultiPolygon, Polygon } from 'geojson'
import type { GivenPoint } from './geometry'

/** A row of a table, read by the names of its columns; a column that it does not have is ''. */
export type FileRow =
  | {
      line: number
      cell: (column: string) => string
      /** Where its shape is, in formats that have shapes beside columns. */
      point?: GivenPoint
      /** The area that its shape is, where it is one. */
      drawn?: Polygon | MultiPolygon
      /** The id of a feature, which is no column. */
      id?: string
      refused?: undefined
    }
  | { line: number; cell?: undefined; refused: string }

/** Items one by one, or some of them at a time: to wait for each takes longer than most of them. */
export type InGroups<T> = AsyncIterable<T | Iterable<T>>

/** The items of a group; a single one is a group. To be taken to the end before the next group. */
export const groupOf = <T extends object>(some: T | Iterable<T>): Iterable<T> =>
  Symbol.iterator in some ? some : [some]

/** The items of groups one by one, for whoever does not read a million of them. */
export async function* oneByOne<T extends object>(groups: InGroups<T>): AsyncGenerator<T> {
  for await (const some of groups) yield* groupOf(some)
}

/** A file as a table: the names of its columns as it writes them, and its rows one by one. */
export type Table = {
  columns: readonly string[]
  rows: InGroups<FileRow>
  /** Tags of the Humanitarian Exchange Language that stand under the headers, by column. */
  tags?: ReadonlyMap<string, string>
  /** Whether rows have shapes, so that no column of coordinates is needed. */
  shapes?: boolean
  /** The sheets of the workbook that it is one of, where there are several. */
  sheets?: readonly string[]
  /** Whether most of the first shapes are areas. */
  areas?: boolean
}

/** So many rows show which columns there are and how they are written. */
const SAMPLE = 1000

/** The first items of a stream, and all of it from the start. */
export async function peeked<T extends object>(
  items: InGroups<T>,
  count = SAMPLE,
): Promise<{ first: T[]; all: InGroups<T> }> {
  const groups = items[Symbol.asyncIterator]()
  const first: T[] = []
  let open: Iterator<T> | undefined
  while (first.length < count) {
    if (!open) {
      const next = await groups.next()
      if (next.done) break
      open = groupOf(next.value)[Symbol.iterator]()
    }
    const next = open.next()
    if (next.done) open = undefined
    else first.push(next.value)
  }
  // No generator around the other: a million rows would pay for it.
  const rest = open
  const taken = [first, ...(rest ? [{ [Symbol.iterator]: () => rest }] : [])]
  const all: AsyncIterableIterator<T | Iterable<T>> = {
    [Symbol.asyncIterator]: () => all,
    next() {
      const value = taken.shift()
      return value ? Promise.resolve({ done: false, value }) : groups.next()
    },
    return: async () => (await groups.return?.()) ?? { done: true, value: undefined },
  }
  return { first, all }
}
