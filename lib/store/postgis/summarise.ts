import { isDeepStrictEqual } from 'node:util'
import { NO_DAY, dayText } from '#lib/columns'
import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { DatasetQuery, Summary } from '../claim-store'
import { choiceSql, conditions, rowConditions, where } from './conditions'
import type { Load } from './current-load'
import type { Database } from './database'
import { parameters } from './parameters'

type Counted = { facet: Facet | null; value: string | null; shown: number; unlocated: number }

type Counting = Pick<Load, 'load' | 'about' | 'kinds'>
/** A summary as JSON keeps it: lists in place of maps. */
type Kept = Omit<Summary, 'counts'> & { counts: Record<Facet, [value: string, count: number][]> }

/** Every count of a load under a query. Under none it was counted when the load was written. */
export async function summarise(database: Database, load: Counting, query: DatasetQuery): Promise<Summary> {
  if (query.box || Object.values(query.filter).some((asked) => asked !== undefined)) return countAll(database, load, query)
  const [row] = await database.rows<{ summary: Kept | null }>('select summary from loads where load = $1', [load.load])
  return row?.summary ? { ...row.summary, counts: eachFacet((facet) => new Map(row.summary!.counts[facet])) } : countAll(database, load, query)
}

/** Whether the counts that a load keeps are those of its rows. */
export async function summaryHolds(database: Database, load: Counting): Promise<boolean> {
  const all = { filter: {} }
  const inOrder = ({ counts, clocks, ...rest }: Summary) => ({ ...rest, clocks, counts: eachFacet((facet) => [...counts[facet]].sort(([a], [b]) => (a < b ? -1 : 1))) })
  return isDeepStrictEqual(inOrder(await summarise(database, load, all)), inOrder(await countAll(database, load, all)))
}

/** Keeps what a load holds under no filter, once its rows are written and before anybody reads it. */
export async function keepSummary(database: Database, load: Counting): Promise<void> {
  const summary = await countAll(database, load, { filter: {} })
  const kept: Kept = { ...summary, counts: eachFacet((facet) => [...summary.counts[facet]]) }
  await database.rows('update loads set summary = $2 where load = $1', [load.load, JSON.stringify(kept)])
}

const eachFacet = <T>(make: (facet: Facet) => T) => Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>

/** One statement for the lists, one for each clock. */
async function countAll(database: Database, load: Counting, query: DatasetQuery): Promise<Summary> {
  const [counted, happened, said] = await Promise.all([counts(database, load, query), clock(database, load, query, 'happened'), clock(database, load, query, 'said')])
  const all = counted.find(({ facet }) => facet === null)
  const of = (facet: Facet) => new Map(counted.filter((one) => one.facet === facet).map(({ value, shown }) => [value!, shown]))
  return {
    total: load.about.rows, shown: all?.shown ?? 0, unlocated: all?.unlocated ?? 0,
    counts: eachFacet(of),
    clocks: { happened, said },
  }
}

/** Rows are counted once a profile; what each list counts is then decided over the profiles. */
function counts(database: Database, { load }: Counting, { filter, box }: DatasetQuery): Promise<Counted[]> {
  const values = parameters()
  const chosen = FACETS.filter((facet) => filter[facet])
  const passes = chosen.map((facet) => `(${choiceSql(facet, filter[facet]!, values)}) as passes_${facet}`)
  const all = (but?: Facet) => chosen.filter((facet) => facet !== but).map((facet) => `passes_${facet}`)
  const lists = FACETS.map((facet) => `select '${facet}' as facet, value, sum(shown)::int as shown, 0 as unlocated from judged, unnest(${facet}) as value ${where(all(facet))} group by value`)
  return database.rows<Counted>(`
    with counted as (select c.profile, count(*) as shown, count(*) - count(c.place) as unlocated from claims_${load} c ${where(rowConditions({ load, filter, box }, values))} group by c.profile),
    judged as materialized (select counted.shown, counted.unlocated, ${[...FACETS.map((facet) => `p.${facet}`), ...passes].join(', ')} from counted join profiles p on p.load = ${load} and p.profile = counted.profile)
    select null as facet, null as value, coalesce(sum(shown), 0)::int as shown, coalesce(sum(unlocated), 0)::int as unlocated from judged ${where(all())}
    union all ${lists.join(' union all ')}`, values.values)
}

/** Rows by the day they begin on, and by kind, under all but the clock's own range. */
async function clock(database: Database, { load, kinds }: Counting, { filter, box }: DatasetQuery, name: 'happened' | 'said'): Promise<Summary['clocks']['said']> {
  const values = parameters()
  const rest = { ...filter }
  delete rest[name]
  const day = name === 'happened' ? 'from_day' : 'said_from'
  const rows = await database.rows<{ day: number; kind: number; count: number }>(`
    select c.${day} as day, c.slot / 2 as kind, count(*)::int as count from claims_${load} c
    ${where([...conditions({ load, filter: rest, box }, values), `c.${day} < ${NO_DAY}`])} group by 1, 2 order by 1, 2`, values.values)
  return rows.map((row) => ({ day: dayText(row.day), kind: kinds[row.kind]!, count: row.count }))
}
