import { ALIAS_TARGET, aliases } from './aliases'
import { alternateNames } from './alternate-names'
import { BOUNDARY_LIMIT, boundaries } from './boundaries'
import { csvRecords } from '../csv-records'
import { geonames } from './geonames'
import type { Line } from '../lines'
import { hasColumns, headerCells, headerOf } from '../headers'
import { NATURAL_EARTH_LINE, naturalEarth } from './natural-earth'
import { PCODE_AREA_COLUMNS, pcodeAreas } from './pcode-areas'
import { PCODE_COLUMNS, pcodes } from './pcodes'
import type { CountryBoxes } from '../read-point'
import type { Row } from './row'

/**
 * A format of files with places: its name and licence for people, how to recognise it, and its
 * reader.
 */
export type Format = {
  id: string
  label: string
  licence: string
  /** Whether the first lines of a file (whole ones, at most 64 kB) are of this format. */
  fits: (head: readonly string[]) => boolean
  /** The longest line in bytes, where it is not that of a table. */
  lineLimit?: number
  read: (
    source: AsyncIterable<Line>,
    boxes: CountryBoxes,
    head: readonly string[],
  ) => AsyncGenerator<Row>
}

const startsWithIds = (line: string, ids: number, from: number, to: number) => {
  const columns = line.split('\t')
  return (
    columns.length >= from &&
    columns.length <= to &&
    columns.slice(0, ids).every((column) => /^\d+$/.test(column.trim()))
  )
}
/** Whether any of the first rows fits. The very first of a damaged file may be broken. */
const some = (head: readonly string[], fits: (line: string) => boolean) =>
  head.slice(0, 50).some(fits)

/**
 * Every format, in the order in which files are read: areas first, then what lies in them, then
 * names for those.
 */
export const FORMATS: readonly Format[] = [
  {
    id: 'natural-earth',
    label: 'provinces of Natural Earth (lines of JSON)',
    licence: 'Natural Earth, public domain',
    fits: ([first = '']) => first.startsWith(NATURAL_EARTH_LINE),
    read: (source) => naturalEarth(source),
  },
  {
    id: 'boundaries',
    label: 'boundaries of OCHA or geoBoundaries (GeoJSON)',
    licence: 'OCHA COD-AB, CC BY-IGO; geoBoundaries, as the layer says',
    fits: ([first = '']) => first.trimStart().startsWith('{'),
    lineLimit: BOUNDARY_LIMIT,
    read: (source) => boundaries(source),
  },
  {
    id: 'pcodes',
    label: 'OCHA P-codes of populated places (CSV)',
    licence: 'OCHA COD-AB, CC BY 3.0 IGO',
    fits: (head) => hasColumns(head, PCODE_COLUMNS),
    read: (source, boxes, head) => pcodes(csvRecords(source, headerOf(head).delimiter), boxes),
  },
  {
    id: 'pcode-areas',
    label: 'OCHA P-codes of areas (CSV)',
    licence: 'OCHA, CC BY-IGO',
    fits: (head) => hasColumns(head, PCODE_AREA_COLUMNS),
    read: (source, _, head) => pcodeAreas(csvRecords(source, headerOf(head).delimiter)),
  },
  {
    id: 'geonames',
    label: 'GeoNames dump',
    licence: 'GeoNames, CC BY 4.0',
    fits: (head) => some(head, (line) => startsWithIds(line, 1, 19, 19)),
    read: (source, boxes) => geonames(source, boxes),
  },
  {
    id: 'alternate-names',
    label: 'GeoNames alternate names',
    licence: 'GeoNames, CC BY 4.0',
    fits: (head) => some(head, (line) => startsWithIds(line, 2, 4, 10)),
    read: (source) => alternateNames(source),
  },
  {
    id: 'aliases',
    label: 'aliases (CSV)',
    licence: 'your own',
    fits: (head) =>
      some(head, (line) => {
        const [name, id, ...rest] = headerCells(line, ',')
        return !!name && !!id && rest.length === 0 && ALIAS_TARGET.test(id)
      }),
    read: (source) => aliases(csvRecords(source)),
  },
]
