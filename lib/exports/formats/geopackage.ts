import initSqlJs from 'sql.js'
import type { Database, SqlJsStatic } from 'sql.js'
import { turnsWithOthers } from '#lib/util'
import { cellsOf, exportColumns } from '../rows/columns'
import type { ExportRow } from '../rows/rows'
import type { FileFormat } from './format'
import { geometryBlob } from './geometry-blob'

/** The database and the file made of it stand in memory at once, some 5 MB for each 1,000 claims. */
const MOST_ROWS = 10_000
/** WGS 84, longitude first. */
const SRS = 4326
const WGS_84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'

/** The tables that every GeoPackage has (OGC 12-128r19, annex C), and the rows they begin with. */
const FRAME = `
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84', ${SRS}, 'EPSG', ${SRS}, '${WGS_84}', 'longitude/latitude in degrees');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
`
const TYPES = { string: 'TEXT', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE' }

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

let sqlite: Promise<SqlJsStatic> | undefined

/**
 * The box of all grounds as `gpkg_contents` has it (west, south, east, north), nothing where there
 * are none.
 */
function boxOf(rows: readonly ExportRow[]): (number | null)[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { ground } of rows)
    for (const [x, y] of (ground.geometry?.coordinates.flat(2) ?? []) as [number, number][]) {
      box[0] = Math.min(box[0]!, x)
      box[1] = Math.min(box[1]!, y)
      box[2] = Math.max(box[2]!, x)
      box[3] = Math.max(box[3]!, y)
    }
  return box.map((value) => (Number.isFinite(value) ? value : null))
}

/** The table of claims, and what says that it is one, and what was `asked` for. */
function addClaims(
  database: Database,
  rows: readonly ExportRow[],
  wanted: ReturnType<typeof exportColumns>,
  asked: string | undefined,
) {
  const columns = wanted.map(({ name, type }) => `${quoted(name)} ${TYPES[type]}`)
  database.run(
    `CREATE TABLE claims (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, ${columns.join(', ')})`,
  )
  // The day of the latest coding: the same data make the same file.
  const changed = rows.reduce(
    (last, { coder }) => (coder.on > last ? coder.on : last),
    '1970-01-01',
  )
  database.run('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    'claims',
    'features',
    'claims',
    [
      'One row a claim, in the columns of the CSV; geom is the ground its words name',
      ...(asked === undefined ? [] : [asked]),
    ].join('. '),
    `${changed.slice(0, 10)}T00:00:00.000Z`,
    ...boxOf(rows),
    SRS,
  ])
  database.run(
    "INSERT INTO gpkg_geometry_columns VALUES ('claims', 'geom', 'MULTIPOLYGON', ?, 0, 0)",
    [SRS],
  )
}

/**
 * A GeoPackage 1.3 with one table of features: our own columns, one row a claim, its ground as a
 * multipolygon (none for the unlocated).
 */
export const geoPackageFormat: FileFormat = {
  id: 'gpkg',
  label: 'GeoPackage',
  about: 'For QGIS and other GIS: the ground of each claim with our own columns, in one file',
  extension: 'gpkg',
  mediaType: 'application/geopackage+sqlite3',
  options: [],
  binary: true,
  most: MOST_ROWS,
  write: async (rows, records, { asked }) => {
    const { Database: Sqlite } = await (sqlite ??= initSqlJs())
    const database = new Sqlite()
    try {
      database.run('BEGIN')
      database.run(FRAME)
      const columns = exportColumns(records)
      addClaims(database, rows, columns, asked)
      const insert = database.prepare(
        `INSERT INTO claims (geom, ${columns.map(({ name }) => quoted(name)).join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
      )
      const turn = turnsWithOthers()
      for (const row of rows) {
        await turn()
        const cells = cellsOf(row, records)
        insert.run([
          row.ground.geometry && geometryBlob(row.ground.geometry, SRS),
          ...columns.map(({ name }) => cells[name] ?? null),
        ])
      }
      insert.free()
      database.run('COMMIT')
      return database.export()
    } finally {
      database.close()
    }
  },
}
