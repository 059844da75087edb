import type { PoolClient } from 'pg'
import type { Load } from './current-load'

/**
 * Every fault in a load: rows that are missing, that refer to nothing, or that are not as they were
 * written.
 */
export async function verifyLoad(
  client: PoolClient,
  id: string,
  { load, about, places }: Load,
): Promise<string[]> {
  const number = async (sql: string) =>
    (await client.query<{ n: number }>(`select (${sql})::int as n`)).rows[0]!.n
  const wrong: string[] = []
  const expect = (found: number, wanted: number, what: string) => {
    if (found !== wanted)
      wrong.push(
        `${id}: the database has ${found} ${what} and should have ${wanted}. Load it again.`,
      )
  }
  expect(
    await number(`select count(*) from claims_${load} where "row" between 0 and ${about.rows - 1}`),
    about.rows,
    'rows',
  )
  expect(
    await number(`select count(*) from claims_${load} c join details_${load} d using ("row")`),
    about.rows,
    'claims',
  )
  expect(await number(`select count(*) from places where load = ${load}`), places, 'places')
  expect(
    await number(
      `select count(*) from claims_${load} c where not exists (select from profiles p where p.load = ${load} and p.profile = c.profile)`,
    ),
    0,
    'rows without a profile',
  )
  expect(
    await number(
      `select count(*) from claims_${load} c where c.place is not null and not exists (select from places q where q.load = ${load} and q.place = c.place)`,
    ),
    0,
    'rows whose place is unknown',
  )
  const { rows } = await client.query<{ checksum: string | null }>(
    'select checksum from loads where load = $1',
    [load],
  )
  if (rows[0]?.checksum !== (await checksumOf(client, load)))
    wrong.push(`${id}: the rows in the database are not those that were loaded. Load it again.`)
  return wrong
}

/**
 * SQL for the sum over a table's rows of the first 60 bits of each row's hash; a sum does not
 * depend on the order of rows.
 */
const sum = (table: string, load: number, columns: string) =>
  `select coalesce(sum(('x' || substr(md5(concat_ws('|', ${columns})), 1, 15))::bit(60)::bigint), 0) as part from ${table} t where t.load = ${load}`

/** A checksum of everything in a load. Reads every row. */
export async function checksumOf(client: PoolClient, load: number): Promise<string> {
  const { rows } = await client.query<{ sum: string }>(`select sum(part)::text as sum from (
    ${sum(`claims_${load}`, load, '"row", from_day, until_day, said_from, said_until, coalesce(place, -1), profile, slot')}
    union all ${sum(`details_${load}`, load, `"row", id, "text", claim::text`)}
    union all ${sum('places', load, `place, key, place_id, part, name, coalesce(arabic, ''), level, metres, ST_AsEWKB(geom)`)}
    union all ${sum('profiles', load, 'profile, kind, type, outlet, speaker, party, standing, agreement')}
    union all ${sum('column_tables', load, 'name, md5(bytes)')}
  ) parts`)
  return rows[0]!.sum
}
