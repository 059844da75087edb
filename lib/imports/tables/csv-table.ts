import { csvGroups } from '../csv-records'
import { lineGroups } from '../lines'
import { headerOf } from '../headers'
import type { TextFile } from '../files/open-file'
import { recordsTable } from './records-table'
import type { HeaderSearch } from './records-table'
import type { Table } from './table'

/** Excel's own first line, which names the separator and is no row. */
const SEPARATOR = /^"?sep=(.)"?[,;\t|]*$/i

/** A text of rows with a separator, whatever that is, as a table. */
export async function csvTable(file: TextFile, search: HeaderSearch): Promise<Table> {
  const named = SEPARATOR.exec(file.head[0] ?? '')
  const delimiter = named?.[1] ?? delimiterOf(file.head)
  const records = csvGroups(lineGroups(file.chunks()), delimiter)
  return recordsTable(named ? withoutFirst(records) : records, search)
}

async function* withoutFirst<T>(groups: AsyncIterable<Iterable<T>>): AsyncGenerator<Iterable<T>> {
  let isFirst = true
  for await (const group of groups) {
    const items = group[Symbol.iterator]()
    if (isFirst) items.next()
    isFirst = false
    yield { [Symbol.iterator]: () => items }
  }
}

/** The separator that gives the most columns in the first lines, since titles may stand on top. */
function delimiterOf(head: readonly string[]): string {
  const best = head
    .slice(0, 20)
    .map((line) => headerOf([line]))
    .sort((a, b) => b.columns.length - a.columns.length)[0]
  return headerOf(head).columns.length > 2 ? headerOf(head).delimiter : (best?.delimiter ?? ',')
}
