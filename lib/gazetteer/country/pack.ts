import { PLACE_KINDS } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import { fnv1a } from '#lib/util'
import { fitsColumn, packNames } from './pack-names'
import type { NameColumns } from './pack-names'
import { packPoints, packSource } from './pack-points'

/** What a pack's first field says; a pack of another format is refused. */
export const PACK_FORMAT = 'places-pack/3'

/**
 * A pack as JSON: columns instead of objects, each a text with one line a place (or a name), since
 * few long texts are read many times faster than many small objects and compress better. An empty
 * cell is an absent value.
 */
export type PackColumns = {
  format: typeof PACK_FORMAT
  /** The hash of all that follows this field in the text (`fnv1a`), which finds damage. */
  hash: string
  ids: string
  /** One letter a place: `a` is the first of `PLACE_KINDS`. */
  kinds: string
  lon: string
  lat: string
  population: string
  extent: string
  /** Names a place. */
  counts: string
  names: NameColumns
  /**
   * Language, script, role, source: what most names share, and one character a name that says
   * which.
   */
  tags: [string, string, string, string?][]
  tagOf: string
  /**
   * Ids elsewhere by their key; `=` where it ends the place's own id, `^` where it does so in
   * capitals.
   */
  elsewhere: Record<string, string>
  admins: string[][]
  adminOf: string
  /** Lists of sources, and by place the list and its points. */
  sources: string[][]
  sourceOf: string
  points: string
  /** Places that no column can hold (a note, a homonym, a line break in a name), by row. */
  whole: Record<number, Place>
}

const COLUMN_KEYS = ['kind', 'names', 'ids', 'admin', 'points', 'extentMetres', 'population']
const decimal = (value: number | undefined) => (value === undefined ? '' : String(value))

function isPlain({ geometry, properties }: Place): boolean {
  return (
    geometry !== null &&
    Object.keys(properties).every((key) => COLUMN_KEYS.includes(key)) &&
    properties.names.every(({ text }) => fitsColumn(text)) &&
    Object.entries(properties.ids).every(
      ([key, id]) => /^\w+$/.test(key) && /^[^\n=^]+$/.test(id),
    ) &&
    !properties.points.some(({ source }) => /[{}]/.test(source))
  )
}

/** Distinct values in order of their first use, and a way to their number. */
function dictionary<T>(): { values: T[]; number: (value: T) => number } {
  const values: T[] = []
  const numbers = new Map<string, number>()
  return {
    values,
    number: (value) => {
      const key = JSON.stringify(value)
      const known = numbers.get(key) ?? values.push(value) - 1
      numbers.set(key, known)
      return known
    },
  }
}

/**
 * Places as one text for `openPack`: some 35 bytes a place gzipped (426 kB for 12,000 places). Every place
 * comes back as it was, in the same order.
 */
export function packPlaces(places: readonly Place[]): string {
  const tags = dictionary<[string, string, string, string?]>()
  const admins = dictionary<string[]>()
  const sources = dictionary<string[]>()
  const whole: Record<number, Place> = {}
  places.forEach((place, row) => {
    if (!isPlain(place)) whole[row] = place
  })
  const names = places.flatMap((place) => place.properties.names)
  const column = (cell: (place: Place, row: number) => string) =>
    places.map((place, row) => cell(place, row)).join('\n')
  const plain = (cell: (place: Place) => string) =>
    column((place, row) => (whole[row] ? '' : cell(place)))
  const tagOf = ({ lang, script, role, source }: Toponym) =>
    String.fromCharCode(
      35 + tags.number(source === undefined ? [lang, script, role] : [lang, script, role, source]),
    )
  const keys = [
    ...new Set(
      places.flatMap((place, row) => (whole[row] ? [] : Object.keys(place.properties.ids))),
    ),
  ]
  const idCell = (place: Place, key: string) => {
    const id = place.properties.ids[key] ?? ''
    if (id.includes('-') || id === '') return id
    return place.id.endsWith(`-${id}`) ? '=' : place.id.toUpperCase().endsWith(`-${id}`) ? '^' : id
  }
  const out: Omit<PackColumns, 'format' | 'hash'> = {
    ids: column((place) => place.id),
    kinds: places
      .map((place) => String.fromCharCode(97 + PLACE_KINDS.indexOf(place.properties.kind)))
      .join(''),
    lon: column((place) => decimal(place.geometry?.coordinates[0])),
    lat: column((place) => decimal(place.geometry?.coordinates[1])),
    population: column((place) => decimal(place.properties.population)),
    extent: plain((place) => decimal(place.properties.extentMetres)),
    counts: column((place) => String(place.properties.names.length)),
    names: packNames(places.map((place) => place.properties.names)),
    tagOf: names.map(tagOf).join(''),
    tags: tags.values,
    elsewhere: Object.fromEntries(keys.map((key) => [key, plain((place) => idCell(place, key))])),
    adminOf: column((place) => String(admins.number(place.properties.admin))),
    admins: admins.values,
    sourceOf: plain((place) =>
      String(
        sources.number(
          place.properties.points.map((point) => packSource(point.source, place.properties.ids)),
        ),
      ),
    ),
    sources: sources.values,
    points: plain((place) => packPoints(place.properties.points, place.geometry!.coordinates)),
    whole,
  }
  return sealed(JSON.stringify(out).slice(1))
}

/** The first two fields of a pack, the second of which is the hash of the rest. */
const SEAL = /^\{"format":"[^"]*","hash":"([0-9a-f]+)",/

const hashOf = (rest: string) => fnv1a(rest).toString(16)

const sealed = (rest: string) =>
  `${JSON.stringify({ format: PACK_FORMAT, hash: hashOf(rest) }).slice(0, -1)},${rest}`

/** Whether the text of a pack is as it was written. */
export function isIntact(text: string): boolean {
  const [seal = '', hash] = SEAL.exec(text) ?? []
  return hash !== undefined && hashOf(text.slice(seal.length)) === hash
}
