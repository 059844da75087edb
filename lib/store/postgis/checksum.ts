import type { PoolClient } from 'pg'

/** The first 60 bits of a hash over a row, as a number; their sum does not depend on the order of rows. */
const sum = (table: string, load: number, columns: string) =>
  `select coalesce(sum(('x' || substr(md5(concat_ws('|', ${columns})), 1, 15))::bit(60)::bigint), 0) as part from ${table} t where t.load = ${load}`

/** A number over everything a load keeps: one changed value changes it. Reads every row. */
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
