import { NO_DAY, dayText } from '#lib/columns'
import { FACETS } from '#lib/filter'
import type { Facet } from '#lib/filter'
import type { DatasetQuery, Summary } from '../claim-store'
import { choiceSql, conditions, rowConditions, where } from './conditions'
import type { Load } from './current-load'
import type { Database } from './database'
import { parameters } from './parameters'

type Counted = { facet: Facet | null; value: string | null; shown: number; unlocated: number }

/** Every count of a load under a query: one statement for the lists, one for each clock. */
export async function summarise(database: Database, load: Load, query: DatasetQuery): Promise<Summary> {
  const [counted, happened, said] = await Promise.all([counts(database, load, query), clock(database, load, query, 'happened'), clock(database, load, query, 'said')])
  const all = counted.find(({ facet }) => facet === null)
  const of = (facet: Facet) => new Map(counted.filter((one) => one.facet === facet).map(({ value, shown }) => [value!, shown]))
  return {
    total: load.about.rows, shown: all?.shown ?? 0, unlocated: all?.unlocated ?? 0,
    counts: Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, Map<string, number>>,
    clocks: { happened, said },
  }
}

/** Rows are counted once a profile; what each list counts is then decided over the profiles. */
function counts(database: Database, { load }: Load, { filter, box }: DatasetQuery): Promise<Counted[]> {
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
async function clock(database: Database, { load, kinds }: Load, { filter, box }: DatasetQuery, name: 'happened' | 'said'): Promise<Summary['clocks']['said']> {
  const values = parameters()
  const rest = { ...filter }
  delete rest[name]
  const day = name === 'happened' ? 'from_day' : 'said_from'
  const rows = await database.rows<{ day: number; kind: number; count: number }>(`
    select c.${day} as day, c.slot / 2 as kind, count(*)::int as count from claims_${load} c
    ${where([...conditions({ load, filter: rest, box }, values), `c.${day} < ${NO_DAY}`])} group by 1, 2 order by 1, 2`, values.values)
  return rows.map((row) => ({ day: dayText(row.day), kind: kinds[row.kind]!, count: row.count }))
}
