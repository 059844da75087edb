import type { Position } from 'geojson'
import { JSONParser } from '@streamparser/json'
import { boxOf, planeMetres, toDecimals } from '#lib/geo'
import { LINE_LIMIT, lines } from '../../lines'
import type { ClaimFormat, ClaimInput } from './claim-format'
import { codedPlaces } from '../rows/coded-place'
import type { DraftRow } from '../rows/draft'
import { guessDates, guessMapping, mappingWords } from '../rows/guess-mapping'
import type { Mapping } from '../rows/mapping'
import { mappedRow } from '../rows/mapped-row'
import type { GivenPoint } from '../rows/mapped-row'

/**
 * A feature beyond so many bytes is no incident; without a limit one that never ends would fill the
 * memory.
 */
const FEATURE_LIMIT = 16_000_000
/** So many features show which properties there are, and how days are written. */
const SAMPLE = 200

type Item = { line: number; feature: unknown } | { line: number; refused: string }

/**
 * GeoJSON: a FeatureCollection, of which `line` counts the features, or one feature a line.
 * Properties are read as columns of a table.
 */
export const geojson: ClaimFormat = {
  id: 'geojson',
  label: 'GeoJSON',
  licence: 'as its keeper says',
  fits: ([first = '']) => first.trimStart().startsWith('{'),
  async *read(input) {
    const items = (isFeature(input.head[0]) ? featureLines : featureStream)(input.chunks)
    const first: Item[] = []
    for await (const item of items) {
      first.push(item)
      if (first.length === SAMPLE) break
    }
    // A `for await` that breaks off ends a generator; `items` is wrapped so that it goes on.
    const context = contextOf(first, input)
    for (const item of first) yield readItem(item, context)
    for await (const item of items) yield readItem(item, context)
  },
}

function isFeature(line: string | undefined): boolean {
  try {
    return (JSON.parse(line ?? '') as { type?: unknown }).type === 'Feature'
  } catch {
    return false
  }
}

/** A generator that a loop may leave and another go on with. */
function resumable<T>(generator: AsyncGenerator<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => ({ next: () => generator.next() }) }
}

function featureLines(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Item> {
  return resumable(
    (async function* (): AsyncGenerator<Item> {
      for await (const { line, text, refused } of lines(chunks, LINE_LIMIT)) {
        if (text === undefined) yield { line, refused }
        else yield parsed(line, text)
      }
    })(),
  )
}

function parsed(line: number, text: string): Item {
  try {
    // RFC 8142 sets a record separator before each text.
    return { line, feature: JSON.parse(text.replace(/^\u001e/, '')) }
  } catch {
    return { line, refused: 'is not JSON' }
  }
}

function featureStream(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Item> {
  return resumable(
    (async function* (): AsyncGenerator<Item> {
      const parser = new JSONParser({ paths: ['$.features.*'], keepStack: false })
      let [found, count, bytes]: [Item[], number, number] = [[], 0, 0]
      let broken: string | undefined
      parser.onValue = ({ value }) => {
        found.push({ line: ++count, feature: value })
      }
      parser.onError = (error) => {
        broken ??= error.message
      }
      for await (const chunk of chunks) {
        try {
          parser.write(chunk)
        } catch (error) {
          broken ??= (error as Error).message
        }
        bytes = found.length > 0 ? 0 : bytes + chunk.length
        yield* found
        found = []
        if (broken === undefined && bytes > FEATURE_LIMIT)
          broken = `a feature is longer than ${FEATURE_LIMIT / 1e6} MB`
        if (broken !== undefined) break
      }
      if (broken === undefined && !parser.isEnded) broken = 'the text ends before it is complete'
      if (broken !== undefined)
        yield {
          line: count + 1,
          refused: `the JSON cannot be read on after feature (${count}): ${broken.slice(0, 120)}`,
        }
      else if (count === 0) yield { line: 1, refused: 'has no features' }
    })(),
  )
}

type Properties = Record<string, unknown>
type Context = Parameters<typeof mappedRow>[1]
const propertiesOf = (item: Item): Properties => {
  const properties =
    'feature' in item ? (item.feature as { properties?: unknown } | null)?.properties : undefined
  return typeof properties === 'object' && properties !== null ? (properties as Properties) : {}
}

function contextOf(first: readonly Item[], { boxes, remark, mapping: given }: ClaimInput): Context {
  const keys = [...new Set(first.flatMap((item) => Object.keys(propertiesOf(item))))]
  const mapping: Mapping = given ?? guessMapping(keys)
  if (!given)
    remark(`properties are taken by their names: ${mappingWords(mapping) || 'none is known'}`)
  const { date, dateEnd, said } = mapping.columns
  const samples = first.flatMap((item) =>
    [date, dateEnd, said].flatMap((name) =>
      name === undefined ? [] : [cellOf(propertiesOf(item), name)],
    ),
  )
  const dates = mapping.dateFormat
    ? { formats: [mapping.dateFormat], unclear: false }
    : guessDates(samples)
  if (dates.unclear)
    remark("dates do not show whether the day or the month is first: say 'dateFormat' in a mapping")
  return { mapping, formats: dates.formats, placed: codedPlaces(boxes), remark }
}

/** A property as a cell of a table; a list is joined, and what has no text is ''. */
function cellOf(properties: Properties, name: string): string {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (Array.isArray(value))
    return value.filter((item) => ['string', 'number'].includes(typeof item)).join(';')
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : ''
}

function readItem(item: Item, context: Context): DraftRow {
  if ('refused' in item) return item
  const { line } = item
  const feature = item.feature as { type?: unknown; id?: unknown; geometry?: unknown } | null
  if (typeof feature !== 'object' || feature?.type !== 'Feature')
    return { line, refused: 'is no Feature' }
  const properties = propertiesOf(item)
  if (
    Object.values(properties).some((value) => typeof value === 'string' && value.includes('\uFFFD'))
  )
    return { line, refused: 'broken UTF-8 (U+FFFD): save the file as UTF-8' }
  const point = givenPoint(feature.geometry)
  if ('reason' in point) return { line, refused: point.reason }
  const row = mappedRow((name) => cellOf(properties, name), context, point)
  if ('refused' in row) return { line, refused: row.refused }
  const own =
    typeof feature.id === 'string' || typeof feature.id === 'number' ? String(feature.id) : ''
  return { line, ...row, ...(row.id === undefined && own && { id: own }) }
}

/** Coordinates of a MultiPolygon lie so deep; what is deeper is no geometry. */
const DEEPEST = 4
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/**
 * Where a feature's geometry is: its point, or the middle of the box around a shape, with half the
 * diagonal of that box as the reach. A feature without geometry has no point; empty numbers say so.
 */
function givenPoint(geometry: unknown): GivenPoint | { reason: string } {
  if (geometry === null || geometry === undefined) return { latitude: '', longitude: '' }
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  if (typeof type !== 'string' || !TYPES.includes(type))
    return {
      reason: `geometry '${String(type).slice(0, 30)}' is none that is read (${TYPES.join(', ')})`,
    }
  const box = boxOf(positionsIn(coordinates, DEEPEST) ?? [])
  if (!box) return { reason: `the coordinates of its ${type} are not numbers` }
  const [west, south, east, north] = box
  if (west === east && south === north)
    return { latitude: decimal(south), longitude: decimal(west) }
  const [lat, lon] = [(south + north) / 2, (west + east) / 2]
  // Corners out of range make a middle that may be in range: they are refused as what they are.
  const bad = Math.abs(south) > 90 ? south : Math.abs(north) > 90 ? north : undefined
  return {
    latitude: decimal(bad ?? lat),
    longitude: decimal(Math.abs(west) > 180 ? west : Math.abs(east) > 180 ? east : lon),
    metres: Math.ceil(planeMetres([west, south], [east, north]) / 2),
  }
}

/** A number without an exponent: `1e-7` is no coordinate that `readPoint` reads. */
const decimal = (value: number) => String(toDecimals(value, 6))

/**
 * Every position of nested coordinates; `undefined` where anything in them is no pair of finite
 * numbers.
 */
function positionsIn(coordinates: unknown, depth: number): Position[] | undefined {
  if (!Array.isArray(coordinates) || depth === 0) return undefined
  const [lon, lat] = coordinates as unknown[]
  if (typeof lon === 'number' && typeof lat === 'number')
    return Number.isFinite(lon) && Number.isFinite(lat) ? [[lon, lat]] : undefined
  if (coordinates.length === 0) return undefined
  const found: Position[] = []
  for (const item of coordinates) {
    const inner = positionsIn(item, depth - 1)
    if (!inner) return undefined
    for (const position of inner) found.push(position)
  }
  return found
}
