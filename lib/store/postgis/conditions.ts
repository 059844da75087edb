import { NO_DAY, dayRanges } from '#lib/columns'
import { FACETS } from '#lib/filter'
import type { Choice, Facet, Filter } from '#lib/filter'
import type { Box } from '#lib/geo'
import { searchTerms } from '#lib/filter'
import type { Load } from './current-load'
import type { Database } from './database'

/**
 * Parameters of a statement. Values are sent apart from the SQL text, which refers to them as `$1`,
 * `$2` and so on.
 */
export type Parameters = { values: unknown[]; add: (value: unknown, type: string) => string }

/** Starts without values. */
export function parameters(): Parameters {
  const values: unknown[] = []
  return {
    values,
    add(value, type) {
      values.push(value)
      return `$${values.length}::${type}`
    },
  }
}

/** Which rows of a load are wanted. */
export type Asked = {
  load: number
  filter: Filter
  box?: Box | undefined
  places?: readonly string[] | undefined
  /**
   * Of a load on nodes: the numbers of its places and profiles that the rest asks for, since no node
   * has these tables.
   */
  onNodes?: { places?: readonly number[]; profiles?: readonly number[] }
}

/** The database keeps no NUL in texts: a value with one is no value of anything. */
const storable = (values: readonly string[]) => values.filter((value) => !value.includes('\0'))

/**
 * A choice in a facet as a condition on profiles `p`: the rule of `chosen` in the filter room, in
 * SQL.
 */
function choiceSql(facet: Facet, choice: Choice, { add }: Parameters): string {
  if ('only' in choice) return `p.${facet} && ${add(storable(choice.only), 'text[]')}`
  return `(cardinality(p.${facet}) = 0 or not p.${facet} <@ ${add(storable(choice.not), 'text[]')})`
}

/** A box as a condition on places `q`: by the index first, then exactly, since the index rounds. */
function boxSql([west, south, east, north]: Box, { add }: Parameters): string {
  const part = (from: number, to: number) => {
    const [a, b, c, d] = [from, south, to, north].map((value) => add(value, 'float8'))
    return `(q.geom && ST_MakeEnvelope(${a}, ${b}, ${c}, ${d}, 4326) and ST_X(q.geom) between ${a} and ${c} and ST_Y(q.geom) between ${b} and ${d})`
  }
  return west <= east ? part(west, east) : `(${part(west, 180)} or ${part(-180, east)})`
}

/** Conditions for time, ground and words, on claims `c`: all but the choices. */
export function rowConditions(
  { load, filter, box, places, onNodes }: Asked,
  parameters: Parameters,
): string[] {
  const { add } = parameters
  const conditions: string[] = []
  const { happenedFrom, happenedTo, saidFrom, saidTo, sure } = dayRanges(filter)
  if (happenedTo < NO_DAY)
    conditions.push(
      `c.from_day <= ${add(happenedTo, 'int')} and c.until_day >= ${add(happenedFrom, 'int')}`,
    )
  if (saidTo < NO_DAY) conditions.push(`c.said_from <= ${add(saidTo, 'int')}`)
  if (saidFrom > 0) conditions.push(`c.said_until >= ${add(saidFrom, 'int')}`)
  // the rule of `surelyIn` in the columns room, in SQL
  if (sure)
    conditions.push(
      `c.from_day >= ${add(happenedFrom, 'int')} and c.until_day <= ${add(happenedTo, 'int')} and c.said_from >= ${add(saidFrom, 'int')} and c.said_until <= ${add(saidTo, 'int')}`,
    )
  if (onNodes?.places) conditions.push(`c.place = any(${add(onNodes.places, 'int[]')})`)
  else if (box || places)
    conditions.push(`c.place in (${placeNumbers({ load, box, places }, parameters)})`)
  const words = searchTerms(filter.words ?? '')
  if (words.some((word) => word.includes('\0'))) conditions.push('false')
  else if (words.length > 0) {
    const have = words.map(
      (word) => `"text" like ${add(`%${word.replace(/[\\%_]/g, '\\$&')}%`, 'text')}`,
    )
    // A node has claims and their text in one view.
    conditions.push(
      onNodes
        ? have.map((one) => `c.${one}`).join(' and ')
        : `c."row" in (select d."row" from details_${load} d where ${have.map((one) => `d.${one}`).join(' and ')})`,
    )
  }
  return conditions
}

/** The numbers of places in a box or of some keys, as a statement. */
function placeNumbers(
  { load, box, places }: Pick<Asked, 'load' | 'box' | 'places'>,
  parameters: Parameters,
): string {
  const ground = [
    ...(box ? [boxSql(box, parameters)] : []),
    ...(places ? [`q.key = any(${parameters.add(storable(places), 'text[]')})`] : []),
  ]
  return `select q.place from places q where q.load = ${load} and ${ground.join(' and ')}`
}

/** All conditions on claims `c`. The choices are one condition over profiles. */
export function conditions(asked: Asked, parameters: Parameters): string[] {
  const { onNodes } = asked
  const profiles = onNodes ? undefined : profileNumbers(asked, parameters)
  return [
    ...(onNodes?.profiles
      ? [`c.profile = any(${parameters.add(onNodes.profiles, 'int[]')})`]
      : profiles
        ? [`c.profile in (${profiles})`]
        : []),
    ...rowConditions(asked, parameters),
  ]
}

/** The numbers of profiles that the choices let through; `undefined` where nothing is chosen. */
function profileNumbers(
  { load, filter }: Pick<Asked, 'load' | 'filter'>,
  parameters: Parameters,
): string | undefined {
  const choices = FACETS.flatMap((facet) =>
    filter[facet] ? [choiceSql(facet, filter[facet], parameters)] : [],
  )
  return choices.length > 0
    ? `select p.profile from profiles p where p.load = ${load} and ${choices.join(' and ')}`
    : undefined
}

/**
 * What is asked of a load. Where it lies on nodes, its places and profiles are looked up on the
 * coordinator first, so that a node can answer the rest by itself.
 */
export async function askedOf(
  database: Database,
  { load, nodes }: Pick<Load, 'load' | 'nodes'>,
  { filter, box, places }: Omit<Asked, 'load' | 'onNodes'>,
): Promise<Asked> {
  const asked = { load, filter, box, places }
  if (nodes === 0) return asked
  const numbers = async (make: (values: Parameters) => string | undefined) => {
    const values = parameters()
    const sql = make(values)
    if (sql === undefined) return undefined
    const [found] = await database.rows<{ numbers: number[] }>(
      `select coalesce(array_agg(n), '{}') as numbers from (${sql}) as found(n)`,
      values.values,
    )
    return found!.numbers
  }
  const [wanted, profiles] = await Promise.all([
    numbers((values) => (box || places ? placeNumbers(asked, values) : undefined)),
    numbers((values) => profileNumbers(asked, values)),
  ])
  return {
    ...asked,
    onNodes: { ...(wanted && { places: wanted }), ...(profiles && { profiles }) },
  }
}

/** Conditions as a `where` clause, or nothing. */
export const where = (list: readonly string[]) =>
  list.length > 0 ? `where ${list.join(' and ')}` : ''
