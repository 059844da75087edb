import { importTold } from '#lib/words'
import type { CsvRecord } from '../csv-records'
import { groupOf, peeked } from './table'
import type { FileRow, InGroups, Table } from './table'

/**
 * How the header of a table is found: in the row that somebody names (from 1), else in the row of
 * which `score` knows the most columns, else in the first.
 */
export type HeaderSearch = {
  headerRow?: number
  /** How many of some names are those of columns; 0 where they are no header. */
  score: (names: readonly string[]) => number
  remark: (what: string) => void
  /** Rows leave out the cells that are empty, so that a short one is whole. */
  sparse?: boolean
}

/** A header does not stand further down than this. */
const TOP = 30

/**
 * Rows of cells as a table. Titles above the header are passed over, and said. A row that is too
 * short lacks its last cells, unless most are missing; one that is too long is refused, unless what
 * is beyond is empty.
 */
export async function recordsTable(
  records: InGroups<CsvRecord>,
  { headerRow, score, remark, sparse = false }: HeaderSearch,
): Promise<Table> {
  const { first, all } = await peeked(records, TOP)
  const scores = first.map(({ fields }) => (fields ? score(fields) : 0))
  const best = headerRow === undefined ? scores.indexOf(Math.max(0, ...scores)) : headerRow - 1
  // Tags may be all that is known of a header: what people read stands above them.
  const above = first[best - 1]?.fields
  const tagged = above && !isTags(above) && isTags(first[best]?.fields ?? [])
  const at = tagged && above.filter(Boolean).length > 1 ? best - 1 : best
  const columns = unique(first[at]?.fields ?? [])
  const under = first[at + 1]?.fields
  const tags = under && isTags(under) ? tagsOf(columns, under) : undefined
  for (let i = 0; i < at; i++) remark(importTold('took.above'))
  if (tags) remark(importTold('took.hxl'))
  return {
    columns,
    ...((tags ?? (isTags(columns) && tagsOf(columns, columns))) && {
      tags: tags ?? tagsOf(columns, columns),
    }),
    rows: rowsOf(all, columns, at + (tags ? 2 : 1), { remark, sparse }),
  }
}

async function* rowsOf(
  records: InGroups<CsvRecord>,
  columns: readonly string[],
  skip: number,
  { remark, sparse }: { remark: (what: string) => void; sparse: boolean },
): AsyncGenerator<Iterable<FileRow>> {
  const index = new Map(columns.map((name, i) => [name, i]))
  const width = columns.length
  let number = 0
  for await (const some of records) yield rowsIn(some)

  function* rowsIn(some: CsvRecord | Iterable<CsvRecord>): Generator<FileRow> {
    for (const { line, fields, refused } of groupOf(some)) {
      if (number++ < skip) continue
      if (!fields) yield { line, refused }
      else if (!sparse && fields.length * 2 < width && fields.some((cell) => cell !== ''))
        yield { line, refused: importTold('row.columns', { found: fields.length, all: width }) }
      else if (fields.length > width && fields.slice(width).some((cell) => cell !== ''))
        yield { line, refused: importTold('row.columns', { found: fields.length, all: width }) }
      else if (fields.every((cell) => cell === '')) remark(importTold('took.blank'))
      else {
        if (fields.length < width && !sparse) remark(importTold('took.short'))
        yield { line, cell: (column) => fields[index.get(column) ?? -1] ?? '' }
      }
    }
  }
}

/** Names of columns, each once: of two columns of one name, the second has a number. */
function unique(fields: readonly string[]): string[] {
  const used = new Set<string>()
  // A header may have the same name thousands of times; each goes on from the number before.
  const numbers = new Map<string, number>()
  return fields.map((field, i) => {
    const base = field.trim() || `column ${i + 1}`
    let name = base
    for (let n = numbers.get(base) ?? 2; used.has(name); n++) {
      name = `${base} (${n})`
      numbers.set(base, n + 1)
    }
    used.add(name)
    return name
  })
}

/** Whether a row is one of HXL tags: `#date+occurred`. Untagged columns are empty. */
const isTags = (fields: readonly string[]) =>
  fields.some((field) => /^#[a-z]/i.test(field)) &&
  fields.every(
    (field) => field === '' || /^#[a-z][a-z0-9_]*(\s*\+[a-z0-9_]+)*$/i.test(field.trim()),
  )

const tagsOf = (columns: readonly string[], tags: readonly string[]) =>
  new Map(
    columns.flatMap((name, i): [string, string][] =>
      tags[i] ? [[name, tags[i].toLowerCase().replace(/\s+/g, '')]] : [],
    ),
  )
