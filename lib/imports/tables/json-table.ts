import type { Geometry, MultiPolygon, Polygon } from 'geojson'
import { importTold } from '#lib/words'
import type { TextFile } from '../files/open-file'
import { fromEsri, geometryPoint } from './geometry'
import type { ToDegrees } from './geo/in-degrees'
import { recordsPath } from './json-path'
import { degreesOfJson } from './json-projection'
import { recordLines, recordStream } from './json-records'
import type { JsonItem } from './json-records'
import { groupOf, peeked } from './table'
import type { FileRow, InGroups, Table } from './table'

/** Records nested deeper than this are not columns. */
const DEEPEST = 4

type Properties = Record<string, unknown>
const isObject = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a text is one object of nothing but records, each by its key. */
function isKeyed(text: string): boolean {
  try {
    const [one, two, ...more] = Object.values(JSON.parse(text) as Properties)
    if (!isObject(one) || !isObject(two) || !more.every(isObject)) return false
    const keys = Object.keys(one)
    return keys.filter((key) => key in two).length * 2 > keys.length
  } catch {
    return false
  }
}

/**
 * Whether a text of JSON has one record a line. The first may be broken; but a line that opens a
 * list or an envelope is not one of them.
 */
function isLines(head: readonly string[]): boolean {
  const whole = (line: string) => {
    try {
      return isObject(JSON.parse(line.replace(/^\u001e/, '')))
    } catch {
      return false
    }
  }
  const [first = '', ...rest] = head
  if (rest.length === 0 && isKeyed(first)) return false
  if (whole(first)) return rest.length > 0 ? /^\u001e?\{/.test(rest[0]!) : !/\[\s*\{/.test(first)
  return !/^\[|[[{,]\s*$/.test(first) && rest.slice(0, 20).filter(whole).length > 1
}

/**
 * Records of JSON as a table: GeoJSON and Esri JSON with shapes, lists of records, and lists within
 * the envelope of an API. What is nested is a column by its path: `location.lat`. Where somebody has
 * `said` that it is JSON, a text without records is refused row by row.
 */
export async function jsonTable(
  file: TextFile,
  said: boolean,
  remark: (what: string) => void,
): Promise<Table | { reason: string }> {
  const found = isLines(file.head) ? undefined : recordsPath(file.head.join('\n'))
  if (found === '' && !said) return { reason: importTold('json.noList') }
  const path = found === '' ? '$.features.*' : found
  const items = path === undefined ? recordLines(file.chunks()) : recordStream(file.chunks(), path)
  const degrees = await degreesOfJson(file.head.join('\n'), remark)
  return degrees && 'reason' in degrees ? degrees : recordsOfItems(items, degrees)
}

/** Records that are read already, as a table; `degrees` where their shapes are not yet in those. */
export async function recordsOfItems(
  items: AsyncIterable<JsonItem>,
  degrees?: ToDegrees,
): Promise<Table> {
  const { first, all } = await peeked(items)
  const columns = new Set<string>()
  let shapes = false
  let areas = 0
  for (const item of first) {
    if (!('record' in item) || !isObject(item.record)) continue
    const { properties, geometry } = partsOf(item.record)
    shapes ||= geometry !== undefined
    if (isArea(geometry)) areas++
    for (const name of namesIn(properties)) columns.add(name)
  }
  return {
    columns: [...columns],
    rows: rowsOf(all, degrees),
    ...(shapes && { shapes }),
    ...(areas * 2 > first.length && { areas: true }),
  }
}

async function* rowsOf(
  items: InGroups<JsonItem>,
  degrees: ToDegrees | undefined,
): AsyncGenerator<FileRow> {
  for await (const some of items)
    for (const item of groupOf(some)) yield 'refused' in item ? item : rowOf(item, degrees)
}

/** The columns and the shape of a feature of GeoJSON, of one of Esri's, or of a plain record. */
function partsOf(record: Properties): { properties: Properties; geometry?: unknown } {
  if (record.type === 'Feature' || (isObject(record.properties) && 'geometry' in record))
    return {
      properties: isObject(record.properties) ? record.properties : {},
      geometry: record.geometry ?? null,
    }
  if (isObject(record.attributes))
    return { properties: record.attributes, geometry: fromEsri(record.geometry ?? null) }
  return { properties: record }
}

function rowOf(
  { line, record, id: key }: Extract<JsonItem, { record: unknown }>,
  degrees: ToDegrees | undefined,
): FileRow {
  if (!isObject(record)) return { line, refused: importTold('json.noRecord') }
  const { properties, geometry } = partsOf(record)
  if (
    Object.values(properties).some((value) => typeof value === 'string' && value.includes('\uFFFD'))
  )
    return { line, refused: importTold('text.broken') }
  const shape = degrees && isGeometry(geometry) ? degrees(geometry) : geometry
  if (isObject(shape) && typeof shape.reason === 'string') return { line, refused: shape.reason }
  const point = geometry === undefined ? undefined : geometryPoint(shape)
  if (point && 'reason' in point) return { line, refused: point.reason }
  const id = geometry === undefined ? key : (record.id ?? key)
  return {
    line,
    cell: (column) => cellOf(properties, column),
    ...(point && { point }),
    ...(isArea(shape) && { drawn: shape }),
    ...((typeof id === 'string' || typeof id === 'number') && id !== '' && { id: String(id) }),
  }
}

/** Names of columns: keys, and paths of keys where a value is a record of its own. */
function namesIn(record: Properties, before = '', depth = 1): string[] {
  return Object.entries(record).flatMap(([key, value]) =>
    isObject(value) && !isGeometry(value) && depth < DEEPEST
      ? namesIn(value, `${before}${key}.`, depth + 1)
      : [`${before}${key}`],
  )
}

const isGeometry = (value: unknown): value is Geometry & Properties =>
  isObject(value) &&
  typeof value.type === 'string' &&
  (Array.isArray(value.coordinates) || Array.isArray(value.geometries))

const isArea = (value: unknown): value is Polygon | MultiPolygon =>
  isGeometry(value) && (value.type === 'Polygon' || value.type === 'MultiPolygon')

/** A value as a cell of a table; a list is joined, and what has no text is ''. */
function cellOf(record: Properties, column: string): string {
  const value = valueAt(record, column)
  if (Array.isArray(value))
    return value.filter((item) => ['string', 'number'].includes(typeof item)).join(';')
  if (isObject(value) && isGeometry(value)) return JSON.stringify(value)
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof value)
    ? String(value).trim()
    : ''
}

function valueAt(record: Properties, column: string): unknown {
  if (Object.hasOwn(record, column)) return record[column]
  let value: unknown = record
  for (const key of column.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}
