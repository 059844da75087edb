import CODES from 'i18n-iso-countries/codes.json'
import type { GazetteerRecord } from '#lib/gazetteer'
import type { PlaceKind } from '#lib/model'
import type { CsvRecord } from '../csv-records'
import { readNames } from './read-name'
import type { Row } from './row'

/** Columns without which a table is not OCHA's list of all P-codes. */
export const PCODE_AREA_COLUMNS = ['Location', 'Admin Level', 'P-Code', 'Name', 'Parent P-Code']
const KINDS: Record<string, PlaceKind> = { 1: 'governorate', 2: 'district', 3: 'district' }
const PCODE = /^[A-Z]{2,3}\w{1,14}$/

/**
 * Reads OCHA's list of P-codes (`global_pcodes.csv`): governorates and districts, each with those
 * that it lies in. The row of HXL tags is passed over.
 */
export async function* pcodeAreas(records: AsyncIterable<CsvRecord>): AsyncGenerator<Row> {
  let header: Map<string, number> | undefined
  const within = new Map<string, string[]>()
  for await (const { line, fields, refused } of records) {
    if (!fields) yield { line, refused }
    else if (!header) header = new Map(fields.map((name, i) => [name, i]))
    else if (!fields.some((cell) => cell.startsWith('#')))
      yield readRow(line, fields, header, within)
  }
}

function readRow(
  line: number,
  fields: readonly string[],
  header: ReadonlyMap<string, number>,
  within: Map<string, string[]>,
): Row {
  const at = (column: string) => fields[header.get(column) ?? -1] ?? ''
  const [pcode, level, location] = [at('P-Code'), at('Admin Level'), at('Location')]
  const country = CODES.find(([, three]) => three === location)?.[0]
  if (!country) return { line, refused: `location '${location.slice(0, 20)}' is no country` }
  if (!PCODE.test(pcode))
    return { line, refused: `P-code '${pcode.slice(0, 30)}' is not letters and digits` }
  const kind = Object.hasOwn(KINDS, level) ? KINDS[level] : undefined
  if (!kind) return { line, refused: `admin level '${level.slice(0, 20)}' is no area of this map` }
  const { names, lost } = readNames([[at('Name'), 'preferred', 'en']], 'ocha')
  if (names.length === 0) return { line, refused: `'${pcode}' has no name that can be read` }
  const path = within.get(at('Parent P-Code')) ?? [`iso:${country}`]
  within.set(pcode, [...path, `pcode:${pcode}`])
  const record: GazetteerRecord = { source: 'ocha', ids: { pcode }, kind, names, within: path }
  return { line, records: [record], lost }
}
