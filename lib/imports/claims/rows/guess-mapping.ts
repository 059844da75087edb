import { pointOfCell } from './coordinates'
import { MOST_LETTERS, plainName } from './columns'
import { HEADERS, PRECISION_HEADERS, TAGGED, TIME_HEADERS, plainTag } from './header-words'
import type { MappedColumns, Mapping } from './mapping'

/** Columns of which several may be taken together. */
const SEVERAL = ['admin', 'participants']
/** Columns that make a day, or the month of one. */
const PARTS_OF_DATE = [
  ['year', 'month', 'day'],
  ['iyear', 'imonth', 'iday'],
  ['event_year', 'event_month', 'event_day'],
  ['السنة', 'الشهر', 'اليوم'],
  ['annee', 'mois', 'jour'],
  ['ano', 'mes', 'dia'],
  ['год', 'месяц', 'день'],
  ['рік', 'місяць', 'день'],
  ['yil', 'ay', 'gun'],
].flatMap((all) => [all, all.slice(0, 2)].map((words) => words.map(plainName)))

/** How forms of ODK and Kobo end the columns that they make of a point. */
const ENDINGS = [
  ['lat', /_(?:latitude|lat)$/],
  ['lon', /_(?:longitude|lon|lng)$/],
] as const

/** What a table shows of its columns: their names, HXL tags, and the cells of its first rows. */
export type Seen = {
  names: readonly string[]
  tags?: ReadonlyMap<string, string>
  sample?: (column: string) => readonly string[]
  /** Whether its rows have areas for shapes: only then may they be states of control. */
  areas?: boolean
}

/** Lists of words, best first, by word: in which list it stands, and where. */
type WordIndex = {
  fields: readonly (keyof MappedColumns)[]
  places: ReadonlyMap<string, readonly (readonly [field: number, rank: number])[]>
}

function indexOf(lists: readonly (readonly [keyof MappedColumns, readonly string[]])[]): WordIndex {
  const places = new Map<string, (readonly [number, number])[]>()
  for (const [field, [, words]] of lists.entries())
    for (const [rank, word] of words.entries())
      places.set(word, [...(places.get(word) ?? []), [field, rank]])
  return { fields: lists.map(([field]) => field), places }
}
const TAGS_OF_FIELDS = indexOf(TAGGED)
const NAMES_OF_FIELDS = indexOf(HEADERS)

/** The fields that columns are for, in the order of their lists, each with its columns, best first. */
function fieldsOf({ fields, places }: WordIndex, columns: ReadonlyMap<string, string>) {
  const met: [field: number, rank: number, column: string][] = []
  for (const [word, column] of columns)
    for (const [field, rank] of places.get(word) ?? []) met.push([field, rank, column])
  met.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const all = new Map<keyof MappedColumns, string[]>()
  for (const [field, , column] of met) {
    const list = all.get(fields[field]!)
    if (!list) all.set(fields[field]!, [column])
    else if (!list.includes(column)) list.push(column)
  }
  return all
}

/** A mapping guessed from headers, tags and the first rows. */
export function guessMapping({ names, tags, sample = () => [], areas }: Seen): Mapping {
  // Forms write the group of a question before its name, and records of records a path:
  // `incident/date`, `incident.location.name`. The whole name counts most, its last part least.
  const spellings = [
    (name: string) => lastOf(name, 1),
    (name: string) => lastOf(name, 2),
    // What stands in brackets explains a name: `Latitude (decimal degrees)`.
    (name: string) => name.slice(0, MOST_LETTERS).replace(/\s*[([{][^()[\]{}]*[)\]}]\s*$/, ''),
    (name: string) => name,
  ]
  const byPlain = new Map(
    spellings.flatMap((spell) =>
      [...names].reverse().map((name) => [plainName(spell(name)), name] as const),
    ),
  )
  const byTag = new Map([...(tags ?? [])].map(([name, tag]) => [plainTag(tag), name]))
  const found = new Map<string, string | string[]>()
  for (const [index, by] of [
    [TAGS_OF_FIELDS, byTag],
    [NAMES_OF_FIELDS, byPlain],
  ] as const)
    for (const [field, columns] of fieldsOf(index, by))
      if (!found.has(field)) found.set(field, SEVERAL.includes(field) ? columns : columns[0]!)
  for (const [field, ending] of ENDINGS)
    if (!found.has(field)) {
      const name = names.find((item) => ending.test(plainName(item)))
      if (name !== undefined) found.set(field, name)
    }
  const parts = PARTS_OF_DATE.map((words) => words.map((word) => byPlain.get(word)))
  const whole = parts.find((columns) => columns.every((column) => column !== undefined))
  if (whole && (!found.has('date') || whole.includes(found.get('date') as string)))
    found.set('date', whole as string[])
  const bothCoordinates = found.has('lat') && found.has('lon')
  const pair = bothCoordinates ? undefined : pairColumn(names, found.get('coordinates'), sample)
  for (const field of bothCoordinates ? ['coordinates'] : ['lat', 'lon', 'coordinates'])
    found.delete(field)
  if (pair !== undefined) {
    found.set('coordinates', pair)
    if (found.get('place') === pair) found.delete('place')
  }
  // ODK keeps a point whole beside its numbers: no name of a place. Its precision is in metres.
  const place = found.get('place')
  if (typeof place === 'string' && areAllPoints(sample(place))) found.delete('place')
  const metres = metresOf(found.get('lat'), byPlain)
  if (!areas || !found.has('holder')) for (const field of ['holder', 'status']) found.delete(field)
  // One column is one thing: a `name` that is the place is no summary.
  if (found.get('summary') === found.get('place')) found.delete('summary')
  return {
    columns: Object.fromEntries(found) as Mapping['columns'],
    ...(metres !== undefined
      ? { precision: { column: metres, unit: 'metres' as const } }
      : precisionOf(byPlain, PRECISION_HEADERS, 'precision')),
    ...precisionOf(byPlain, TIME_HEADERS, 'timePrecision'),
  }
}

/** The column in which ODK and Kobo say how exact a point is, in metres: beside its latitude. */
function metresOf(
  lat: string | string[] | undefined,
  byPlain: ReadonlyMap<string, string>,
): string | undefined {
  if (typeof lat !== 'string' || !ENDINGS[0][1].test(plainName(lat))) return undefined
  return ['precision', 'accuracy']
    .map((ending) => byPlain.get(plainName(lat).replace(/(?:latitude|lat)$/, ending)))
    .find((column) => column !== undefined)
}

/** The last parts of a path. */
const lastOf = (name: string, parts: number) => name.split(/[/.]/).slice(-parts).join('_')

function precisionOf<Unit extends string>(
  byPlain: ReadonlyMap<string, string>,
  headers: Record<string, Unit>,
  key: 'precision' | 'timePrecision',
): Partial<Mapping> {
  const [word, unit] = Object.entries(headers).find(([header]) => byPlain.has(header)) ?? []
  return word === undefined
    ? {}
    : ({ [key]: { column: byPlain.get(word)!, unit } } as Partial<Mapping>)
}

/** Whether the first cells of a column are points, but for a few. */
function areAllPoints(sample: readonly string[], share = 0.8): boolean {
  const cells = sample.slice(0, 50)
  const points = cells.filter((cell) => pointOfCell(cell) !== undefined)
  return cells.length > 0 && points.length >= cells.length * share
}

/** A column that holds both coordinates: one of such a name, or one whose cells all are points. */
function pairColumn(
  names: readonly string[],
  named: string | string[] | undefined,
  sample: (column: string) => readonly string[],
): string | undefined {
  const areAll = (column: string) => areAllPoints(sample(column))
  // A column that is called so may have more cells that are none: they are refused, and said.
  if (typeof named === 'string' && (sample(named).length === 0 || areAllPoints(sample(named), 0.5)))
    return named
  return names.find((name) => areAll(name) && sample(name).some((cell) => /\d\.\d{2}/.test(cell)))
}

/** A mapping in words, for the report: which column was taken for what. */
export function mappingWords({ columns, precision, timePrecision }: Mapping): string {
  const parts = Object.entries(columns ?? {}).map(
    ([field, from]) =>
      `${field}: ${[from]
        .flat()
        .map((name) => `'${name}'`)
        .join(' + ')}`,
  )
  return [
    ...parts,
    ...(precision && 'column' in precision ? [`precision: '${precision.column}'`] : []),
    ...(timePrecision ? [`timePrecision: '${timePrecision.column}'`] : []),
  ].join(', ')
}

/**
 * Whether a mapping can read a table: it needs a day, and coordinates, a shape or at least a name
 * of the place.
 */
export function isEnough({ columns = {}, constants = {} }: Mapping, shapes: boolean): boolean {
  const { date, said, lat, lon, coordinates } = columns
  const day = date ?? said ?? constants.date ?? constants.said
  return (
    day !== undefined &&
    (shapes || coordinates !== undefined || (lat !== undefined && lon !== undefined))
  )
}
