import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import type { AsyncBuffer, FileMetaData, ParquetParsers } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { Geometry } from 'geojson'
import { importTold } from '#lib/words'
import type { BinaryFile } from '../../files/binary-file'
import type { JsonItem } from '../json-records'
import { recordsOfItems } from '../json-table'
import type { Table } from '../table'
import { degreesFrom } from './in-degrees'
import type { ToDegrees } from './in-degrees'
import { shapeOfWkb } from './wkb'

/** It is read as a whole, so it may not be larger, in bytes. */
const LIMIT = 1_000_000_000
/** What writes a table of Parquet as CSV. */
const COMMAND = "`duckdb -c \"copy '<file>' to 'out.csv'\"`"
/** So is each group of its rows, unpacked. */
const GROUP_LIMIT = 1_000_000_000

/** What the metadata `geo` of GeoParquet 1.1 says of its shapes. */
type GeoColumn = { encoding?: string; crs?: { name?: string } | null }

/** The rows of Parquet, with or without the shapes of GeoParquet, a group of rows at a time. */
export async function geoparquetTable(
  file: BinaryFile,
  { remark }: { remark: (what: string) => void },
): Promise<Table | { reason: string }> {
  if (file.size > LIMIT)
    return {
      reason: importTold('parquet.large', { most: LIMIT / 1e9, command: COMMAND }),
    }
  const bytes = await file.whole()
  const source = {
    byteLength: bytes.length,
    slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
  }
  let metadata: FileMetaData
  let shape: { name: string; encoding: string; crs?: GeoColumn['crs'] } | undefined
  try {
    metadata = await parquetMetadataAsync(source)
    shape = shapeOf(metadata)
  } catch (error) {
    return { reason: importTold('parquet.damaged', { why: (error as Error).message }) }
  }
  const large = metadata.row_groups.some(({ total_byte_size: size }) => size > GROUP_LIMIT)
  if (large)
    return {
      reason: importTold('parquet.group', { most: GROUP_LIMIT / 1e9, command: COMMAND }),
    }
  if (shape?.crs === null) remark(importTold('projection.none'))
  const degrees = degreesFrom(
    shape?.crs
      ? { definition: shape.crs, name: shape.crs.name ?? 'not named' }
      : { definition: 'EPSG:4326', name: 'WGS 84' },
    remark,
  )
  if ('reason' in degrees) return degrees
  return recordsOfItems(rows(source, metadata, shape, degrees))
}

/** The main column of shapes, where there is one. */
function shapeOf({ key_value_metadata: pairs = [] }: FileMetaData) {
  const text = pairs.find(({ key }) => key === 'geo')?.value
  if (text === undefined) return undefined
  const { primary_column: name = 'geometry', columns = {} } = JSON.parse(text) as {
    primary_column?: string
    columns?: Record<string, GeoColumn>
  }
  const { encoding = 'WKB', ...column } = columns[name] ?? {}
  return { name, encoding, ...('crs' in column && { crs: column.crs ?? null }) }
}

/** Days as they are written, moments in UTC, and shapes that may be damaged. */
const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (ms) => new Date(Number(ms)).toISOString(),
  timestampFromMicroseconds: (us) => new Date(Number(us / 1000n)).toISOString(),
  timestampFromNanoseconds: (ns) => new Date(Number(ns / 1_000_000n)).toISOString(),
  geometryFromBytes: (bytes) => shapeOfWkb(bytes),
  geographyFromBytes: (bytes) => shapeOfWkb(bytes),
}

/**
 * A file whose bytes come a moment later, and no more once reading has failed. The library starts to
 * read every column before it looks through all that the file says of them; where that fails, nobody
 * waits for the columns, and one that is damaged would end the process.
 */
function gated(file: AsyncBuffer): { file: AsyncBuffer; shut: () => void } {
  let open = true
  const slice: AsyncBuffer['slice'] = (start, end) =>
    new Promise((resolve) => setTimeout(() => open && resolve(file.slice(start, end))))
  return { file: { byteLength: file.byteLength, slice }, shut: () => void (open = false) }
}

async function* rows(
  bytes: AsyncBuffer,
  metadata: FileMetaData,
  shape: { name: string; encoding: string } | undefined,
  degrees: ToDegrees,
): AsyncGenerator<JsonItem> {
  const local = localTimes(metadata)
  const { file, shut } = gated(bytes)
  let line = 0
  try {
    for (const { num_rows: count } of metadata.row_groups) {
      const [rowStart, rowEnd] = [line, line + Number(count)]
      const records = await parquetReadObjects({
        ...{ file, metadata, compressors, parsers: PARSERS, rowStart, rowEnd },
      })
      for (const record of records) {
        line++
        yield itemOf(line, record, shape, local, degrees)
      }
    }
    if (line === 0) yield { line: 1, refused: importTold('table.noRows') }
  } catch (error) {
    shut()
    yield {
      line: line + 1,
      refused: importTold('table.cut', { line, why: (error as Error).message.slice(0, 120) }),
    }
  }
}

/** Columns of times that are of a clock at the place, and not moments in UTC. */
const localTimes = ({ schema }: FileMetaData) =>
  schema.flatMap(({ name, logical_type: type }) =>
    type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC ? [name] : [],
  )

function itemOf(
  line: number,
  record: Record<string, unknown>,
  shape: { name: string; encoding: string } | undefined,
  local: readonly string[],
  degrees: ToDegrees,
): JsonItem {
  const properties: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record))
    if (name !== shape?.name)
      properties[name] =
        typeof value === 'bigint'
          ? String(value)
          : local.includes(name) && typeof value === 'string'
            ? value.replace(/Z$/, '')
            : value
  if (!shape) return { line, record: properties }
  const given = shapeFrom(record[shape.name], shape.encoding)
  const geometry = given && 'reason' in given ? given : degrees(given)
  return geometry && 'reason' in geometry
    ? { line, refused: geometry.reason }
    : { line, record: { type: 'Feature', geometry, properties } }
}

/** Encodings of shapes beside WKB, and what they are. */
const NATIVE: Record<string, string> = {
  point: 'Point',
  linestring: 'LineString',
  polygon: 'Polygon',
  multipoint: 'MultiPoint',
  multilinestring: 'MultiLineString',
  multipolygon: 'MultiPolygon',
}

function shapeFrom(value: unknown, encoding: string): Geometry | null | { reason: string } {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return shapeOfWkb(value)
  const type = NATIVE[encoding]
  return type === undefined
    ? (value as Geometry | { reason: string })
    : ({ type, coordinates: positions(value) } as Geometry)
}

/** `{ x, y }`, however deep in lists, as positions. */
function positions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(positions)
  const { x, y } = (value ?? {}) as Record<string, unknown>
  return [x, y]
}
