import { importTold } from '#lib/words'
import type { BinaryFile, BinaryKind } from '../files/binary-file'
import type { OpenedFile } from '../files/open-file'
import { csvTable } from './csv-table'
import { jsonTable } from './json-table'
import type { HeaderSearch } from './records-table'
import type { Table } from './table'
import { shapefileTable } from './geo/shapefile-table'
import { xlsxTable } from './xlsx-table'
import { xmlTable } from './xml-table'

/** Every kind of file that holds a table, with its name for people. */
export const TABLE_FORMATS = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  json: 'JSON',
  kml: 'KML or GPX',
  xlsx: 'workbook (XLSX)',
  shapefile: 'shapefile',
  geopackage: 'GeoPackage',
  geoparquet: 'Parquet or GeoParquet',
  flatgeobuf: 'FlatGeobuf',
} as const
export type TableFormatId = keyof typeof TABLE_FORMATS

/** What is said of how to find the table in a file. */
export type TableOptions = HeaderSearch & { sheet?: string; encoding?: string }

/** A file as a table, by its content; `as` is a kind that somebody says it is. */
export async function readTable(
  file: OpenedFile,
  as: string | undefined,
  options: TableOptions,
): Promise<{ table: Table; id: TableFormatId; label: string } | { reason: string }> {
  const id = as !== undefined && as in TABLE_FORMATS ? (as as TableFormatId) : kindOf(file)
  if (typeof id !== 'string') return id
  const table = await read(id, file, options, as !== undefined)
  if ('reason' in table) return table
  const told = id === 'json' && table.shapes ? 'geojson' : id
  return { table, id: told, label: TABLE_FORMATS[told] }
}

function kindOf(file: OpenedFile): TableFormatId | { reason: string } {
  if (file.kind === 'archive') {
    return file.archive.names.some((name) => /\.shp$/i.test(name)) ? 'shapefile' : 'xlsx'
  }
  if (file.kind === 'binary') return file.holds
  const start = file.head[0]!.trimStart()
  if (/^\u001e?[{[]/.test(start)) return 'json'
  if (/^<(!doctype html|html)/i.test(start)) return { reason: importTold('file.webPage') }
  if (/^<(\?xml|!--|kml|gpx|\w+:kml)/i.test(start)) return 'kml'
  return 'csv'
}

function read(
  id: TableFormatId,
  file: OpenedFile,
  options: TableOptions,
  said: boolean,
): Promise<Table | { reason: string }> {
  if (id === 'xlsx' && file.kind === 'archive') return xlsxTable(file.source, options)
  if (id === 'shapefile' && file.kind === 'archive') return shapefileTable(file, options)
  if (file.kind === 'binary' && file.holds === id) return BINARY[id](file, options)
  if (file.kind === 'text') {
    if (id === 'csv') return csvTable(file, options)
    if (id === 'kml') return xmlTable(file)
    if (id === 'json' || id === 'geojson') return jsonTable(file, said, options.remark)
  }
  return Promise.resolve({
    reason: importTold(file.kind === 'text' ? 'file.textNo' : 'file.noTextNo', {
      format: TABLE_FORMATS[id],
    }),
  })
}

/** Readers of what is no text, loaded where there is such a file. */
const BINARY: Record<
  BinaryKind,
  (file: BinaryFile, options: TableOptions) => Promise<Table | { reason: string }>
> = {
  shapefile: shapefileTable,
  geopackage: async (file, options) =>
    (await import('./geo/geopackage-table')).geopackageTable(file, options),
  geoparquet: async (file, options) =>
    (await import('./geo/geoparquet-table')).geoparquetTable(file, options),
  flatgeobuf: async (file, options) =>
    (await import('./geo/flatgeobuf-table')).flatgeobufTable(file, options),
}
