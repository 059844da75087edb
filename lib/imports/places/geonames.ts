import type { GazetteerRecord } from '#lib/gazetteer'
import { featureKind } from './feature-kind'
import type { Line } from '../lines'
import { readNames } from './read-name'
import { readPoint } from '../read-point'
import type { CountryBoxes } from '../read-point'
import type { Row } from './row'

/** Columns of a GeoNames dump, as its readme lists them. */
const COLUMNS = 19

/** Reads a GeoNames dump (`SY.txt`), a row at a time. */
export async function* geonames(
  source: AsyncIterable<Line>,
  boxes: CountryBoxes,
): AsyncGenerator<Row> {
  for await (const { line, text, refused } of source)
    yield text === undefined ? { line, refused } : readRow(line, text, boxes)
}

function readRow(line: number, text: string, boxes: CountryBoxes): Row {
  const columns = text.split('\t').map((column) => column.trim())
  if (columns.length !== COLUMNS)
    return { line, refused: `has ${columns.length} of ${COLUMNS} tab-separated columns` }
  const [
    id,
    name,
    ascii,
    alternates,
    latitude,
    longitude,
    featureClass,
    code,
    country,
    ,
    admin1,
    admin2,
    ,
    ,
    people,
  ] = columns as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  if (!/^\d{1,12}$/.test(id)) return { line, refused: `id '${id.slice(0, 30)}' is not a number` }
  if (people !== '' && !/^\d{1,11}$/.test(people))
    return { line, refused: `population '${people.slice(0, 30)}' is not a whole number` }
  const point = readPoint(latitude, longitude, country, boxes)
  if ('reason' in point) return { line, refused: point.reason }
  const population = Number(people)
  const feature = featureKind(featureClass, code, population)
  if (!feature)
    return { line, refused: `feature code ${featureClass}.${code} is no place of this map` }
  const { kind } = feature
  const { others, faults } = alternatesOf(alternates, [name, ascii])
  const { names, lost } = readNames(
    [
      [name, 'preferred', 'en'],
      [ascii, 'variant'],
      ...others.map((other) => [other, 'variant'] as const),
    ],
    'geonames',
  )
  for (const why of faults) lost.push(why)
  if (names.length === 0) return { line, refused: 'has no name that can be read' }
  const areas = [
    `iso:${country}`,
    ...(admin1 && admin1 !== '00' ? [`geonames:${country}.${admin1}`] : []),
    ...(admin1 && admin2 ? [`geonames:${country}.${admin1}.${admin2}`] : []),
  ]
  const own =
    kind === 'country' ? 0 : kind === 'governorate' ? 1 : kind === 'district' ? 2 : undefined
  const record: GazetteerRecord = {
    source: 'geonames',
    ids: { geonames: id },
    ...feature,
    names,
    point: { source: `GeoNames ${id}`, ...point },
    ...(population > 0 && { population }),
    ...(own !== undefined && areas[own] && { codes: [areas[own]] }),
    within: own === undefined ? areas : areas.slice(0, own),
  }
  return { line, records: [record], lost }
}

/** A code of an airport or a registry: capitals by themselves. */
const CODE = /^[A-Z]{2,4}$/
/** Whether a text is Latin letters without a capital: what a machine made of another script. */
const isMachines = (text: string) => /\p{Script=Latin}/u.test(text) && !/\p{Lu}/u.test(text)

/**
 * The alternate names of a row that are names. The dump also lists codes, and a machine's reading of
 * every name in another script ("ke tu mu" for 喀土穆), which meets names of other places by chance.
 */
function alternatesOf(
  alternates: string,
  main: readonly string[],
): { others: string[]; faults: string[] } {
  const others: string[] = []
  const faults: string[] = []
  for (const text of alternates.split(',')) {
    const known = main.includes(text)
    if (!known && CODE.test(text)) faults.push('a code, no name')
    else if (!known && isMachines(text)) faults.push('transliterated by machine')
    else others.push(text)
  }
  return { others, faults }
}
