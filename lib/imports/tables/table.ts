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

/** A file as a table: the names of its columns as it writes them, and its rows one by one. */
export type Table = {
  columns: readonly string[]
  rows: AsyncIterable<FileRow>
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
export async function peeked<T>(
  items: AsyncIterable<T>,
  count = SAMPLE,
): Promise<{ first: T[]; all: AsyncIterable<T> }> {
  const rest = items[Symbol.asyncIterator]()
  const first: T[] = []
  while (first.length < count) {
    const next = await rest.next()
    if (next.done) break
    first.push(next.value)
  }
  // No generator around the other: a million rows would pay for it.
  let at = 0
  const all: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => all,
    next: () =>
      at < first.length ? Promise.resolve({ done: false, value: first[at++]! }) : rest.next(),
    return: async () => (await rest.return?.()) ?? { done: true, value: undefined },
  }
  return { first, all }
}
