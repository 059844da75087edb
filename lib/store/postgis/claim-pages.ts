// Claims of a load, a page at a time.
import { NO_DAY } from '#lib/columns'
import type { Filter } from '#lib/filter'
import type { Claim } from '#lib/model'
import type { DatasetQuery, Page } from '../claim-store'
import { askedOf, conditions, parameters, where } from './conditions'
import type { Asked, Parameters } from './conditions'
import { countsSql } from './counts'
import { loadIsGone } from './current-load'
import type { Load } from './current-load'
import type { Database } from './database'

/** The largest row number there can be. */
export const MOST = 2 ** 31 - 1
const LINE_END = 10

/**
 * The claims of rows as they are written, a JSON each, in the order of the rows, each of which is
 * asked for once. The server sends them as one text, a claim a line, which is read faster than a row
 * each.
 */
async function writtenClaims(
  database: Database,
  load: Load,
  rows: readonly number[],
): Promise<Buffer[]> {
  if (rows.length === 0) return []
  const [found] = await database.prepared<{ rows: string | null; claims: string | null }>(
    `select string_agg("row"::text, ',') as rows, string_agg(claim::text, E'\\n') as claims from details_${load.load} where "row" = any($1::int[])`,
    [rows],
    load,
  )
  const numbers = found!.rows?.split(',').map(Number) ?? []
  if (numbers.length < rows.length) throw loadIsGone('claims', load.load)
  const bytes = Buffer.from(found!.claims!)
  const lines = new Map<number, Buffer>()
  let begin = 0
  for (const row of numbers) {
    const end = bytes.indexOf(LINE_END, begin)
    lines.set(row, bytes.subarray(begin, end < 0 ? bytes.length : end))
    begin = end + 1
  }
  return rows.map((row) => lines.get(row)!)
}

/** The same, read. */
export async function claimsOf(
  database: Database,
  load: Load,
  rows: readonly number[],
): Promise<{ row: number; claim: Claim }[]> {
  const written = await writtenClaims(database, load, rows)
  return rows.map((row, i) => ({ row, claim: JSON.parse(written[i]!.toString('utf8')) as Claim }))
}

/** A page of a load that is not held: the server finds the rows and counts them. */
export async function pageInSql(
  database: Database,
  load: Load,
  { filter, box }: DatasetQuery,
  { limit, after = 0, places }: { limit: number; after?: number; places?: readonly string[] },
): Promise<Page> {
  const asked = await askedOf(database, load, { filter, box, places })
  const [matched, found] = await Promise.all([
    count(database, load, asked),
    pageRows(database, load, asked, after, limit + 1),
  ])
  return {
    matched,
    rows: found.slice(0, limit),
    ...(found.length > limit && { next: found[limit]!.row }),
  }
}

/** The same for the newest rows. */
export async function newestInSql(
  database: Database,
  load: Load,
  filter: Filter,
  limit: number,
): Promise<Omit<Page, 'next'>> {
  const asked = await askedOf(database, load, { filter })
  const [matched, rows] = await Promise.all([
    count(database, load, asked),
    newestRows(database, load, asked, limit),
  ])
  return { matched, rows }
}

/** How many rows match. */
async function count(database: Database, load: Load, asked: Asked): Promise<number> {
  const values = parameters()
  const list = conditions(asked, values)
  if (list.length === 0) return load.about.rows
  const [row] = await database.rows<{ n: number }>(
    countsSql(load, {}, { n: 'count(*)::int' }, where(list)),
    values.values,
    load,
  )
  return row!.n
}

/** The first claims of a page from a row on. */
function pageRows(
  database: Database,
  load: Load,
  asked: Asked,
  after: number,
  limit: number,
): Promise<{ row: number; claim: Claim }[]> {
  const values = parameters()
  const list = [
    ...conditions(asked, values),
    `c."row" >= ${values.add(Math.min(MOST, Math.max(0, Math.ceil(after))), 'int')}`,
  ]
  return found(
    database,
    load,
    `select c."row" from claims_${asked.load} c ${where(list)} order by c."row" limit ${values.add(limit, 'int')}`,
    values,
  )
}

/** The claims of `newest`: `findNewestRows` of the columns room in SQL. */
function newestRows(
  database: Database,
  load: Load,
  asked: Asked,
  limit: number,
): Promise<{ row: number; claim: Claim }[]> {
  const values = parameters()
  const undated = `(c.from_day = ${values.add(NO_DAY, 'int')})`
  return found(
    database,
    load,
    `select c."row" from claims_${asked.load} c ${where(conditions(asked, values))} order by ${undated}, c."row" desc limit ${values.add(limit, 'int')}`,
    values,
  )
}

/** The claims of rows that a statement finds, in its order. */
async function found(
  database: Database,
  load: Load,
  sql: string,
  { values }: Parameters,
): Promise<{ row: number; claim: Claim }[]> {
  const rows = await database.rows<{ row: number }>(sql, values, load)
  return claimsOf(
    database,
    load,
    rows.map(({ row }) => row),
  )
}
