import type { GazetteerRecord } from '#lib/gazetteer'
import type { PlaceKind } from '#lib/model'
import type { CsvRecord } from '../csv-records'
import { readNames } from './read-name'
import { readPoint } from '../read-point'
import type { CountryBoxes } from '../read-point'
import type { Row } from './row'

/**
 * OCHA's CAPIT_LVL: seat of the country or a governorate, of a district, of a sub-district; blank
 * for the rest.
 */
const KINDS: Record<string, PlaceKind> = {
  '0': 'city',
  '1': 'city',
  '2': 'town',
  '3': 'town',
  '': 'village',
}
const PCODE = /^[A-Z]{1,3}\d{2,12}$/
/** Columns without which the table is not one of populated places. */
export const PCODE_COLUMNS = ['PCODE', 'NAME_EN', 'LATITUDE', 'LONGITUDE'] as const

/**
 * Reads OCHA's table of populated places. The governorates and districts that it names become
 * places too, once each.
 */
export async function* pcodes(
  records: AsyncIterable<CsvRecord>,
  boxes: CountryBoxes,
): AsyncGenerator<Row> {
  let header: Map<string, number> | undefined
  const seen = new Set<string>()
  for await (const { line, fields, refused } of records) {
    if (!fields) yield { line, refused }
    else if (header) yield readRow(line, fields, header, seen, boxes)
    else header = new Map(fields.map((name, i) => [name.toUpperCase(), i]))
  }
}

function readRow(
  line: number,
  fields: readonly string[],
  header: ReadonlyMap<string, number>,
  seen: Set<string>,
  boxes: CountryBoxes,
): Row {
  if (fields.length !== header.size)
    return { line, refused: `has ${fields.length} of ${header.size} columns` }
  const at = (column: string) => fields[header.get(column) ?? -1] ?? ''
  const pcode = at('PCODE')
  if (!PCODE.test(pcode))
    return { line, refused: `P-code '${pcode.slice(0, 30)}' is not letters and digits` }
  const codes = [at('ADMIN1_COD'), at('ADMIN2_COD')].filter((code) => code !== '')
  const bad = codes.find((code) => !PCODE.test(code))
  if (bad) return { line, refused: `admin code '${bad.slice(0, 30)}' is not letters and digits` }
  const country = (codes[0] ?? '').replace(/\d+$/, '')
  const point = readPoint(at('LATITUDE'), at('LONGITUDE'), country, boxes)
  if ('reason' in point) return { line, refused: point.reason }
  const level = at('CAPIT_LVL')
  const kind = Object.hasOwn(KINDS, level) ? KINDS[level] : undefined
  if (!kind)
    return { line, refused: `CAPIT_LVL '${level.slice(0, 30)}' is none of 0, 1, 2, 3 or blank` }
  const { names, lost } = readNames(
    [
      [at('NAME_EN'), 'preferred', 'en'],
      [at('NAME_ARA'), 'preferred', 'ar'],
    ],
    'ocha',
  )
  if (names.length === 0) return { line, refused: 'has no name that can be read' }
  const within = [`iso:${country}`, ...codes.map((code) => `pcode:${code}`)]
  const place: GazetteerRecord = {
    source: 'ocha',
    ids: { pcode },
    kind,
    names,
    point: { source: `OCHA COD-AB ${pcode}`, ...point },
    within,
  }
  const areas = codes.flatMap((code, i): GazetteerRecord[] => {
    const named = readNames(
      [
        [at(`ADMIN${i + 1}_EN`), 'preferred', 'en'],
        [at(`ADMIN${i + 1}_ARA`), 'preferred', 'ar'],
      ],
      'ocha',
    ).names
    if (seen.has(code) || named.length === 0) return []
    seen.add(code)
    return [
      {
        source: 'ocha',
        ids: { pcode: code },
        kind: i === 0 ? 'governorate' : 'district',
        names: named,
        within: within.slice(0, i + 1),
      },
    ]
  })
  return { line, records: [place, ...areas], lost }
}
