import type { Database } from 'sql.js'
import type { Geometry } from 'geojson'
import { importTold } from '#lib/words'
import type { BinaryFile } from '../../files/binary-file'
import type { JsonItem } from '../json-records'
import { recordsOfItems } from '../json-table'
import type { HeaderSearch } from '../records-table'
import type { Table } from '../table'
import { degreesFrom } from './in-degrees'
import type { Projection, ToDegrees } from './in-degrees'
import { shapeOfWkb } from './wkb'

/** It is read as a whole, so it may not be larger, in bytes. */
const LIMIT = 1_000_000_000
/** WGS 84 by its number, and the number of a projection that nobody knows. */
const [WGS_84, UNKNOWN] = [4326, 0]
/** The bytes of the box that may stand before a geometry, by its code (OGC 12-128r19, 2.1.3). */
const BOXES = [0, 32, 48, 48, 64]

/** A table of a GeoPackage: the columns of rows, and where its shapes are, if it has any. */
type Layer = { name: string; columns: string[]; shape?: string; projection?: Projection }

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * A layer of a GeoPackage as a table with shapes, or one of its tables without: the one that
 * `sheet` names, else the first that looks like one of incidents, else the first.
 */
export async function geopackageTable(
  file: BinaryFile,
  { sheet, score, remark }: HeaderSearch & { sheet?: string },
): Promise<Table | { reason: string }> {
  if (file.size > LIMIT)
    return {
      reason: importTold('gpkg.large', { most: LIMIT / 1e9 }),
    }
  const { Database: Sqlite } = await file.source.sqlite()
  let database: Database | undefined
  try {
    database = new Sqlite(await file.whole())
    const layers = layersOf(database)
    const names = layers.map(({ name }) => `'${name}'`).join(', ')
    if (layers.length === 0) return closing(database, { reason: importTold('gpkg.none') })
    const layer =
      sheet === undefined
        ? (layers.find(({ columns }) => score(columns) > 0) ?? layers[0]!)
        : layers.find(({ name }) => name === sheet)
    if (!layer)
      return closing(database, { reason: importTold('layer.none', { layer: sheet!, names }) })
    if (layers.length > 1 && sheet === undefined)
      remark(importTold('layer.read', { layer: layer.name, names }))
    const degrees = layer.projection
      ? degreesFrom(layer.projection, remark)
      : (geometry: Geometry | null) => geometry
    if ('reason' in degrees) return closing(database, degrees)
    if (layer.shape !== undefined && !layer.projection) remark(importTold('projection.none'))
    return await recordsOfItems(rowsOf(database, layer, degrees))
  } catch (error) {
    return closing(database, {
      reason: /no such table: gpkg_/.test(String(error))
        ? importTold('gpkg.sqlite')
        : importTold('gpkg.damaged', { why: (error as Error).message }),
    })
  }
}

function closing(database: Database | undefined, answer: { reason: string }): { reason: string } {
  database?.close()
  return answer
}

function layersOf(database: Database): Layer[] {
  const all = (query: string) => database.exec(query)[0]?.values ?? []
  const shapes = new Map(
    all(
      `SELECT g.table_name, g.column_name, s.srs_name, s.srs_id, s.definition
       FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id`,
    ).map(([table, shape, name, id, definition]) => [
      String(table),
      { shape: String(shape), ...projectionOf(Number(id), String(name ?? id), String(definition)) },
    ]),
  )
  return all(
    "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes', 'aspatial') ORDER BY rowid",
  ).map(([table]) => {
    const name = String(table)
    const found = shapes.get(name)
    const columns = all(`PRAGMA table_info(${quoted(name)})`)
      .map(([, column]) => String(column))
      .filter((column) => column !== found?.shape)
    return { name, columns, ...found }
  })
}

/** The projection of a layer; none where its numbers are of a system that is not said. */
function projectionOf(id: number, name: string, definition: string): Pick<Layer, 'projection'> {
  if (id === UNKNOWN || Number.isNaN(id)) return {}
  return {
    projection: { name, definition: id === WGS_84 ? 'EPSG:4326' : definition },
  }
}

async function* rowsOf(
  database: Database,
  { name, columns, shape }: Layer,
  degrees: ToDegrees,
): AsyncGenerator<JsonItem> {
  let line = 0
  try {
    // Whole numbers come as texts: as numbers, those beyond 2^53 would lose their last digits.
    const cells = columns.map(
      (column) =>
        `CASE typeof(${quoted(column)}) WHEN 'integer' THEN CAST(${quoted(column)} AS TEXT) ELSE ${quoted(column)} END`,
    )
    const statement = database.prepare(
      `SELECT ${[...cells, ...(shape === undefined ? [] : [quoted(shape)])].join(', ')} FROM ${quoted(name)}`,
    )
    while (statement.step()) {
      line++
      const row = statement.get()
      const properties = Object.fromEntries(columns.map((column, i) => [column, row[i]]))
      if (shape === undefined) {
        yield { line, record: properties }
        continue
      }
      const found = geometryOf(row[columns.length])
      const geometry = found && 'reason' in found ? found : degrees(found)
      yield geometry && 'reason' in geometry
        ? { line, refused: geometry.reason }
        : { line, record: { type: 'Feature', geometry, properties } }
    }
    if (line === 0) yield { line: 1, refused: importTold('table.noRows') }
  } catch (error) {
    yield {
      line: line + 1,
      refused: importTold('table.cut', { line, why: (error as Error).message }),
    }
  } finally {
    database.close()
  }
}

/** The shape of a blob of a GeoPackage: its own head, and WKB. */
function geometryOf(blob: unknown): Geometry | null | { reason: string } {
  if (blob === null) return null
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50)
    return { reason: importTold('shape.damaged') }
  const flags = blob[3]!
  // A bit says that a shape is empty.
  return flags & 16 ? null : shapeOfWkb(blob, 8 + (BOXES[(flags >> 1) & 7] ?? 0))
}
