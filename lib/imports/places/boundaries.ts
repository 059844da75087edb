import CODES from 'i18n-iso-countries/codes.json'
import type { MultiPolygon, Polygon } from 'geojson'
import { safeGeometry } from '#lib/geo'
import type { GazetteerRecord } from '#lib/gazetteer'
import type { Line } from '../lines'
import { readNames } from './read-name'
import type { Row } from './row'

/**
 * The largest boundary file in bytes, since it is read as a whole; a larger one must be cut or
 * simplified.
 */
export const BOUNDARY_LIMIT = 64_000_000
const PCODE = /^([A-Z]{1,3})(\d{2,12})$/
/** Digits after the country's letters: two for a governorate, four for a district. */
const LEVELS = new Map([
  [2, 'governorate'],
  [4, 'district'],
] as const)

/**
 * Reads a GeoJSON of governorates and districts (`PCODE`, `NAME_EN`, `NAME_ARA`), a feature at a
 * time; `line` is the feature's number.
 */
export async function* boundaries(source: AsyncIterable<Line>): AsyncGenerator<Row> {
  const texts: string[] = []
  let size = 0
  for await (const { line, text, refused, bytes } of source) {
    if (text === undefined)
      return void (yield { line, refused: `${refused}; the file cannot be read without it` })
    texts.push(text)
    size += bytes
    if (size > BOUNDARY_LIMIT)
      return void (yield { line, refused: `the file is longer than ${BOUNDARY_LIMIT / 1e6} MB` })
  }
  const features = featuresOf(texts.join('\n'))
  if ('reason' in features) return void (yield { line: 1, refused: features.reason })
  const seen = new Set<string>()
  for (const [i, feature] of features.list.entries()) yield readFeature(i + 1, feature, seen)
}

function featuresOf(text: string): { list: unknown[] } | { reason: string } {
  try {
    const json = JSON.parse(text) as { features?: unknown } | null
    return Array.isArray(json?.features)
      ? { list: json.features }
      : { reason: 'is no FeatureCollection' }
  } catch (error) {
    return { reason: `is not JSON: ${(error as Error).message.split(' in JSON')[0]!.slice(0, 80)}` }
  }
}

type Properties = Record<string, unknown>
const textOf = (properties: Properties, key: string) =>
  Object.hasOwn(properties, key) && typeof properties[key] === 'string' ? properties[key] : ''

function readFeature(line: number, feature: unknown, seen: Set<string>): Row {
  const { properties, geometry } = (feature ?? {}) as {
    properties?: Properties | null
    geometry?: unknown
  }
  if (properties && Object.hasOwn(properties, 'GID_0'))
    return { line, refused: 'is of GADM, whose licence forbids to pass it on' }
  if (properties && Object.hasOwn(properties, 'shapeType'))
    return readShape(line, properties, geometry, seen)
  const pcode = textOf(properties ?? {}, 'PCODE')
  const [, country, digits] = PCODE.exec(pcode) ?? []
  if (!country || !digits)
    return { line, refused: `PCODE '${pcode.slice(0, 30)}' is not letters and digits` }
  const kind = LEVELS.get(digits.length as 2 | 4)
  if (!kind) return { line, refused: `'${pcode}' is neither a governorate nor a district` }
  if (seen.has(pcode)) return { line, refused: `'${pcode}' is in the file twice` }
  const { names, lost } = readNames(
    [
      [textOf(properties!, 'NAME_EN'), 'preferred', 'en'],
      [textOf(properties!, 'NAME_ARA'), 'preferred', 'ar'],
    ],
    'ocha',
  )
  if (names.length === 0) return { line, refused: `'${pcode}' has no name that can be read` }
  const outline = outlineOf(geometry, pcode)
  if ('refused' in outline) return { line, ...outline }
  seen.add(pcode)
  const parent = kind === 'district' ? `${country}${digits.slice(0, 2)}` : undefined
  const record: GazetteerRecord = {
    source: 'ocha',
    ids: { pcode },
    kind,
    names,
    within: [`iso:${country}`, ...(parent ? [`pcode:${parent}`] : [])],
  }
  return {
    line,
    records: [record],
    area: {
      code: `pcode:${pcode}`,
      ...(parent && { parent: `pcode:${parent}` }),
      outline: outline.shape,
    },
    lost,
  }
}

/** An outline that can be computed with, or the reason why it is none. */
function outlineOf(
  geometry: unknown,
  id: string,
): { shape: Polygon | MultiPolygon } | { refused: string } {
  const safe = safeGeometry(geometry, { file: 'boundaries', feature: id })
  if (!('issue' in safe)) return { shape: safe.geometry }
  const { value, rule } = safe.issue
  return {
    refused: `the outline of '${id}': ${[value && `'${value}'`, rule].filter(Boolean).join(' ')}`,
  }
}

/** Levels of geoBoundaries, which names areas and says no codes of those that they lie in. */
const SHAPE_KINDS = new Map([
  ['ADM1', 'governorate'],
  ['ADM2', 'district'],
  ['ADM3', 'district'],
] as const)

/** An area of geoBoundaries (`shapeName`, `shapeID`, `shapeGroup`, `shapeType`). */
function readShape(
  line: number,
  properties: Properties,
  geometry: unknown,
  seen: Set<string>,
): Row {
  const level = textOf(properties, 'shapeType')
  const kind = SHAPE_KINDS.get(level as 'ADM1')
  const id = textOf(properties, 'shapeID').toLowerCase()
  const country = CODES.find(([, three]) => three === textOf(properties, 'shapeGroup'))?.[0]
  if (!kind) return { line, refused: `'${level}' is no level of areas of this map` }
  if (!country) return { line, refused: 'is in no country with a code' }
  if (!/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || seen.has(id))
    return { line, refused: `id '${id.slice(0, 30)}' is none, or is in the file twice` }
  const { names, lost } = readNames(
    [[textOf(properties, 'shapeName'), 'preferred', 'en']],
    'geoboundaries',
  )
  if (names.length === 0) return { line, refused: `'${id}' has no name that can be read` }
  const outline = outlineOf(geometry, id)
  if ('refused' in outline) return { line, ...outline }
  seen.add(id)
  const code = `geoboundaries:${id}`
  const record: GazetteerRecord = {
    source: 'geoboundaries',
    ids: { geoboundaries: id },
    kind,
    names,
    within: [`iso:${country}`],
  }
  // Areas of the third level are found by name; paths end at the second, as those of other sources.
  const area = level === 'ADM3' ? {} : { area: { code, outline: outline.shape, level: kind } }
  return { line, records: [record], ...area, lost }
}
