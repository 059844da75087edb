import { NO_DAY, countFacets, dayText, decodeProfiles, filterProfiles } from '#lib/columns'
import type { SpanCount } from '#lib/columns'
import type { DatasetQuery, Summary } from '../claim-store'
import { askedOf, conditions, parameters, rowConditions, where } from './conditions'
import { countsSql } from './counts'
import { keptLoads, readTables } from './current-load'
import type { Load } from './current-load'
import type { Database } from './database'

/**
 * Makes the summaries of a load. The server counts rows by profile and by day. Which profiles the
 * choices of a filter let through, and what each list then counts, is decided here with the map's
 * own code.
 */
export function summariser(
  database: Database,
): (load: Load, query: DatasetQuery) => Promise<Summary> {
  const profilesOf = keptLoads(async (load) =>
    decodeProfiles(await readTables(database, load, ['profiles', 'values'])),
  )
  return async (load, query) => {
    const [profiles, counted, happened, said] = await Promise.all([
      profilesOf(load),
      countByProfile(database, load, query),
      clock(database, load, query, 'happened'),
      clock(database, load, query, 'said'),
    ])
    const byProfile = (counts: readonly number[]) => {
      const out = new Uint32Array(profiles.length)
      counted.profile.forEach((profile, i) => (out[profile] = counts[i]!))
      return out
    }
    const rows = byProfile(counted.n)
    const pass = filterProfiles({ profiles }, query.filter)
    const wanted = (counts: Uint32Array) =>
      counts.reduce((sum, count, profile) => (pass.fails[profile] === 0 ? sum + count : sum), 0)
    return {
      total: load.about.rows,
      shown: wanted(rows),
      unlocated: wanted(byProfile(counted.unlocated)),
      counts: countFacets({ profiles }, pass, rows),
      clocks: { happened, said },
    }
  }
}

type Counted = Record<'profile' | 'n' | 'unlocated', number[]>

/**
 * How many rows of each profile there are under time, ground and words. They come as lists in one
 * row, which is read far faster than one row a profile.
 */
async function countByProfile(
  database: Database,
  load: Load,
  { filter, box }: DatasetQuery,
): Promise<Counted> {
  const asked = await askedOf(database, load, { filter, box })
  const values = parameters()
  const list = (name: string) => `string_agg(${name}::text, ',') as ${name}`
  const [counted] = await database.rows<Record<keyof Counted, string | null>>(
    `
    select ${['profile', 'n', 'unlocated'].map(list).join(', ')} from (
      ${countsSql(load, { profile: 'c.profile' }, { n: 'count(*)', unlocated: 'count(*) - count(c.place)' }, where(rowConditions(asked, values)))}
    ) as counted`,
    values.values,
    load,
  )
  const numbers = (text: string | null) => (text === null ? [] : text.split(',').map(Number))
  return {
    profile: numbers(counted!.profile),
    n: numbers(counted!.n),
    unlocated: numbers(counted!.unlocated),
  }
}

/** Rows by the day they begin and by kind, under everything but the clock's own range. */
async function clock(
  database: Database,
  load: Load,
  { filter, box }: DatasetQuery,
  name: 'happened' | 'said',
): Promise<Summary['clocks']['said']> {
  const values = parameters()
  const rest = { ...filter }
  delete rest[name]
  const asked = await askedOf(database, load, { filter: rest, box })
  const day = name === 'happened' ? 'from_day' : 'said_from'
  const rows = await database.rows<{ day: number; kind: number; count: number }>(
    `${countsSql(
      load,
      { day: `c.${day}`, kind: 'c.slot / 2' },
      { count: 'count(*)::int' },
      where([...conditions(asked, values), `c.${day} < ${NO_DAY}`]),
    )} order by 1, 2`,
    values.values,
    load,
  )
  return rows.map((row) => ({
    day: dayText(row.day),
    kind: load.kinds[row.kind]!,
    count: row.count,
  }))
}

/** How many rows have each time on a clock, under everything but that clock's own range. */
export async function spansOf(
  database: Database,
  load: Load,
  { filter, box }: DatasetQuery,
  clock: 'happened' | 'said',
): Promise<SpanCount[]> {
  const values = parameters()
  const rest = { ...filter }
  delete rest[clock]
  const asked = await askedOf(database, load, { filter: rest, box })
  const [first, last] =
    clock === 'happened' ? ['c.from_day', 'c.until_day'] : ['c.said_from', 'c.said_until']
  return database.rows<SpanCount>(
    `${countsSql(load, { first, last }, { count: 'count(*)::int' }, where(conditions(asked, values)))} order by 1, 2`,
    values.values,
    load,
  )
}
