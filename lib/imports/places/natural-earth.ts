import type { GazetteerRecord } from '#lib/gazetteer'
import type { Line } from '../lines'
import { readNames } from './read-name'
import type { Row } from './row'

/** How a line of Natural Earth's provinces begins. */
export const NATURAL_EARTH_LINE = '{"adm1_code":'

/**
 * A province of Natural Earth as a line of JSON: its code, its GeoNames id and code, a point for its
 * label, and its names by language tag, `und` for those of which no language is said.
 */
export type NaturalEarthUnit = {
  adm1_code: string
  iso_a2: string
  gn_id: number
  gn_a1_code: string
  lon: number
  lat: number
  names: [text: string, lang: string][]
}

/** Reads provinces, a line each; outlines are left aside, since their borders are not exact. */
export async function* naturalEarth(source: AsyncIterable<Line>): AsyncGenerator<Row> {
  for await (const { line, text, refused } of source)
    yield text === undefined ? { line, refused } : readRow(line, text)
}

function readRow(line: number, text: string): Row {
  let unit: NaturalEarthUnit
  try {
    unit = JSON.parse(text) as NaturalEarthUnit
  } catch {
    return { line, refused: 'is not JSON' }
  }
  if (!/^[A-Z]{3}[-+]\d+/.test(unit.adm1_code ?? '') || !Array.isArray(unit.names))
    return { line, refused: 'is no province of Natural Earth' }
  const country = /^([A-Z]{2})\.\w+$/.exec(unit.gn_a1_code)?.[1] ?? unit.iso_a2
  if (!/^[A-Z]{2}$/.test(country)) return { line, refused: 'is in no country with a code' }
  const tagged = new Set<string>()
  const { names, lost } = readNames(
    unit.names.map(([name, lang]) => {
      const first = lang !== 'und' && !tagged.has(lang)
      tagged.add(lang)
      return [name, first ? 'preferred' : 'variant', lang === 'und' ? undefined : lang] as const
    }),
    'natural-earth',
  )
  if (names.length === 0) return { line, refused: 'has no name that can be read' }
  const record: GazetteerRecord = {
    source: 'natural-earth',
    ids: {
      ...(unit.gn_id > 0 && { geonames: String(unit.gn_id) }),
      naturalearth: unit.adm1_code,
    },
    kind: 'governorate',
    names,
    point: { source: `Natural Earth ${unit.adm1_code}`, lon: unit.lon, lat: unit.lat },
    ...(unit.gn_a1_code && { codes: [`geonames:${unit.gn_a1_code}`] }),
    within: [`iso:${country}`],
  }
  return { line, records: [record], lost }
}
