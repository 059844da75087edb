import type { Column } from '../rows/column'
import type { Cell } from '#lib/claims'
import { joinedBox, shapeBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import { OPEN_END, OPEN_START } from '#lib/model'
import { instantOf, zonedTime } from '#lib/util'
import type { MultiPolygon } from 'geojson'
import { entityTag } from './entity-tag'

/**
 * A feature before it is written: its lasting id, where it is, when, and its cells by the columns
 * of its collection.
 */
export type OgcFeature = {
  /** As the record has it; in addresses `/` is `:`. */
  id: string
  geometry: MultiPolygon | null
  /**
   * First and last minute it may have happened, as texts that sort, the end exclusive; absent where
   * it has no time.
   */
  time?: readonly [from: string, until: string]
  /** The time zone of its times. */
  zone: string
  cells: Record<string, Cell>
}

/**
 * What features can be asked for by: a column, of a list of ids by any of them, or where it says
 * what it is `about`, a parameter of its own. One with fixed values lists them.
 */
export type OgcFilter = { name: string; values?: readonly string[]; about?: string }

/** What a collection is made of. */
export type OgcSource = {
  id: string
  title: string
  description: string
  columns: readonly Column[]
  /** What can be asked for by value. */
  filters: readonly OgcFilter[]
  /** Whether its features have times: `datetime` chooses nothing where they have none. */
  timed: boolean
  features: readonly OgcFeature[]
}

/**
 * The id of a record as a feature's: `ap-2024-05-01/clashes` -> `ap-2024-05-01:clashes`. Records'
 * ids hold no colon, so it can be undone.
 */
export function featureId(id: string): string {
  return id.replaceAll('/', ':')
}

/** What is told of a collection, whether its features are kept here or in a store. */
export type CollectionAbout = Omit<OgcSource, 'features'> & {
  /** The time zones of its features. */
  zones: readonly string[]
  /** Where and when features are: the times as RFC 3339 has them, `null` for an open end. */
  extent?: { box?: Box; time?: readonly [string | null, string | null] }
  /** The licence of its keepers, where it is not that of the project. */
  licence?: string
  /** Its pages go on by the key of a row (`after`), and not by counting (`offset`). */
  paging?: 'after'
}

/**
 * A collection ready to answer: every feature's JSON as bytes, made once for the data, and what
 * requests choose by in plain arrays. Ten thousand features are looked through in less time than a
 * page of them takes to send, so nothing cleverer is kept.
 */
export type Collection = CollectionAbout & {
  length: number
  /** JSON of all features one after another, and where each starts; `starts[length]` is the end. */
  bytes: Uint8Array
  starts: Uint32Array
  /** Names the version of all that JSON. */
  tag: string
  /** Position of a feature by its id in addresses. */
  at: ReadonlyMap<string, number>
  /** West, south, east, north of each feature; NaN, which is in no box, for the unlocated. */
  boxes: Float64Array
  geometries: readonly (MultiPolygon | null)[]
  /**
   * Start and end of each feature's time in minutes of the clock of its zone, the end exclusive;
   * one that has no time ends before it begins.
   */
  from: Float64Array
  until: Float64Array
  /** Of each feature the position of its time zone among `zones`. */
  zone: Uint16Array
  /** Values of each filter's column, by feature. */
  values: Readonly<Record<string, readonly (readonly string[])[]>>
}

/** A moment of a clock, such as `2024-05-01T24:00`, in minutes since 1970 on that clock. */
export const minutesOf = (text: string): number => Date.parse(`${text}Z`) / 60_000

/** A box that meets no other, for what has no place. */
const NOWHERE = [NaN, NaN, NaN, NaN]

/**
 * From the first start to the last end of features, each in the zone of its feature; `undefined`
 * where none has a time.
 */
function timeExtent(
  features: readonly OgcFeature[],
): readonly [string | null, string | null] | undefined {
  const ends = (at: 0 | 1, edge: 'start' | 'end', open: string) =>
    features
      .flatMap(({ time, zone }) =>
        time ? [{ zone, ms: time[at] === open ? undefined : instantOf(time[at], zone, edge) }] : [],
      )
      .sort((a, b) => (a.ms ?? -Infinity) - (b.ms ?? -Infinity))
  const said = (end: { zone: string; ms?: number }) =>
    end.ms === undefined ? null : zonedTime(end.ms, end.zone)
  const [starts, finishes] = [ends(0, 'start', OPEN_START), ends(1, 'end', OPEN_END)]
  if (!starts[0]) return undefined
  const openEnd = finishes.find(({ ms }) => ms === undefined)
  return [said(starts[0]), said(openEnd ?? finishes.at(-1)!)]
}

/** A feature as JSON, with a property for each column. */
export function featureJson(
  { id, geometry, cells }: Pick<OgcFeature, 'id' | 'geometry' | 'cells'>,
  columns: readonly Column[],
): string {
  const properties = columns.map(
    ({ name }) => `${JSON.stringify(name)}:${JSON.stringify(cells[name] ?? null)}`,
  )
  return `{"type":"Feature","id":${JSON.stringify(featureId(id))},"geometry":${geometryJson(geometry)},"properties":{${properties.join(',')}}}`
}

/** Outlines as they were written: many claims share one. */
const written = new WeakMap<MultiPolygon, string>()

function geometryJson(geometry: MultiPolygon | null): string {
  if (geometry === null) return 'null'
  const text = written.get(geometry) ?? JSON.stringify(geometry)
  written.set(geometry, text)
  return text
}

/** Writes a collection's features once and indexes what requests choose by. */
export function indexedCollection({ features, ...source }: OgcSource): Collection {
  const encoder = new TextEncoder()
  const texts = features.map(({ id, geometry, cells }) =>
    encoder.encode(featureJson({ id, geometry, cells }, source.columns)),
  )
  const starts = new Uint32Array(features.length + 1)
  for (const [i, text] of texts.entries()) starts[i + 1] = starts[i]! + text.length
  const bytes = new Uint8Array(starts[features.length]!)
  for (const [i, text] of texts.entries()) bytes.set(text, starts[i])
  const boxes = features.map(({ geometry }) => geometry && shapeBox(geometry.coordinates))
  const zones = [...new Set(features.map(({ zone }) => zone))]
  const time = timeExtent(features)
  const box = joinedBox(boxes.map((one) => one ?? undefined))
  return {
    ...source,
    length: features.length,
    bytes,
    starts,
    tag: entityTag(bytes),
    boxes: Float64Array.from(boxes.flatMap((one) => [...(one ?? NOWHERE)])),
    at: new Map(features.map(({ id }, i) => [featureId(id), i])),
    geometries: features.map(({ geometry }) => geometry),
    from: Float64Array.from(features, ({ time }) => (time ? minutesOf(time[0]) : Infinity)),
    until: Float64Array.from(features, ({ time }) => (time ? minutesOf(time[1]) : -Infinity)),
    zones,
    zone: Uint16Array.from(features, ({ zone }) => zones.indexOf(zone)),
    values: Object.fromEntries(
      source.filters.map(({ name }) => [
        name,
        features.map(({ cells }) =>
          cells[name] === null || cells[name] === undefined ? [] : String(cells[name]).split('; '),
        ),
      ]),
    ),
    extent: {
      ...(box && { box }),
      ...(time && { time }),
    },
  }
}
