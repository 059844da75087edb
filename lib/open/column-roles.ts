import type { Mapping } from '#lib/imports'

/** What a single column can be read as: a field of mappings, each with one column. */
const SINGLE = [
  'id',
  'date',
  'dateEnd',
  'said',
  'lat',
  'lon',
  'coordinates',
  'place',
  'country',
  'type',
  'subType',
  'speaker',
  'outlet',
  'perpetrator',
  'target',
  'holder',
  'status',
  'deaths',
  'deathsLow',
  'deathsHigh',
  'wounded',
  'summary',
  'url',
] as const
/** What several columns are read as together. */
const SEVERAL = ['admin', 'participants'] as const
const PRECISION = ['words', 'metres', 'kilometres', 'acled', 'ucdp'] as const
const TIME_PRECISION = ['words', 'acled', 'ucdp'] as const

/**
 * What a column is read as: a field of a mapping; a further part of the date (year, month, day, or
 * a time); how exact the place or the day is, by a unit; or kept in the card as it stands.
 */
export type ColumnRole =
  | (typeof SINGLE)[number]
  | (typeof SEVERAL)[number]
  | 'datePart'
  | 'show'
  | `precision.${(typeof PRECISION)[number]}`
  | `timePrecision.${(typeof TIME_PRECISION)[number]}`

/** Every role, in the order in which it is offered. */
export const COLUMN_ROLES: readonly ColumnRole[] = [
  ...SINGLE.slice(0, 2),
  'datePart',
  ...SINGLE.slice(2, 9),
  'admin',
  ...SINGLE.slice(9, 15),
  'participants',
  ...SINGLE.slice(15),
  ...PRECISION.map((unit) => `precision.${unit}` as const),
  ...TIME_PRECISION.map((unit) => `timePrecision.${unit}` as const),
  'show',
]

type Fields = NonNullable<Mapping['columns']>
const listOf = (columns: string | readonly string[] | undefined): readonly string[] =>
  columns === undefined ? [] : [columns].flat()

/** The role of a field. */
const roleOf = (field: string): ColumnRole | 'other' =>
  COLUMN_ROLES.find((role) => role === field) ?? 'other'

/** What a mapping reads each column as; `other` where no role can say it. */
export function rolesOf(mapping: Mapping): ReadonlyMap<string, ColumnRole | 'other'> {
  const { columns = {}, precision, timePrecision, deathsBySide = {}, show = [] } = mapping
  const roles = new Map<string, ColumnRole | 'other'>()
  for (const name of Object.values(deathsBySide)) roles.set(name, 'other')
  for (const name of show) roles.set(name, 'show')
  for (const [field, from] of Object.entries(columns))
    listOf(from).forEach((name, i) =>
      roles.set(name, field === 'date' && i > 0 ? 'datePart' : roleOf(field)),
    )
  if (precision && 'column' in precision)
    roles.set(precision.column, 'unit' in precision ? `precision.${precision.unit}` : 'other')
  if (timePrecision)
    roles.set(
      timePrecision.column,
      'unit' in timePrecision ? `timePrecision.${timePrecision.unit}` : 'other',
    )
  return roles
}

/** A mapping in which nothing is read from a column. */
function without(mapping: Mapping, column: string): Mapping {
  const { columns = {}, precision, timePrecision, deathsBySide, show, ...rest } = mapping
  const kept = Object.entries(columns).flatMap(([field, from]) => {
    const left = listOf(from).filter((name) => name !== column)
    if (left.length === 0) return []
    return [[field, left.length === 1 ? left[0]! : left] as const]
  })
  const sides = Object.entries(deathsBySide ?? {}).filter(([, name]) => name !== column)
  const shown = show?.filter((name) => name !== column) ?? []
  return {
    columns: Object.fromEntries(kept) as Fields,
    ...rest,
    ...(precision && !('column' in precision && precision.column === column) && { precision }),
    ...(timePrecision && timePrecision.column !== column && { timePrecision }),
    ...(sides.length > 0 && { deathsBySide: Object.fromEntries(sides) }),
    ...(shown.length > 0 && { show: shown }),
  }
}

/**
 * A mapping in which a column is read as something else, or not at all. A field of one column takes
 * it from the column that had it. Parts of a date, areas and participants stand in the order of the
 * table, whose columns are `names`.
 */
export function withRole(
  mapping: Mapping,
  column: string,
  role: ColumnRole | undefined,
  names: readonly string[],
): Mapping {
  const base = without(mapping, column)
  const { columns = {} } = base
  if (role === undefined) return base
  if (role === 'show') return { ...base, show: [...(base.show ?? []), column] }
  const [field, unit] = role.split('.') as [string, string?]
  if (unit !== undefined) return { ...base, [field]: { column, unit } } as Mapping
  const together = role === 'datePart' ? 'date' : role
  const isSeveral = role === 'datePart' || (SEVERAL as readonly string[]).includes(role)
  const all = isSeveral ? [...listOf(columns[together as keyof Fields]), column] : [column]
  const sorted = all.sort((a, b) => names.indexOf(a) - names.indexOf(b))
  return {
    ...base,
    columns: { ...columns, [together]: sorted.length === 1 ? sorted[0] : sorted } as Fields,
  }
}

/**
 * The mapping that a change begins from: how a file reads now, without what its cells alone tell of
 * dates, since they may be other cells after it.
 */
export function mappingToChange(
  { codebook, guessed, mapping }: { codebook?: string; guessed: Mapping; mapping: Mapping },
  chosen: Mapping,
): Mapping {
  const base = { ...(codebook === undefined ? mapping : { ...guessed, ...chosen }) }
  delete base.dateFormat
  return { ...base, ...(chosen.dateFormat && { dateFormat: chosen.dateFormat }) }
}
