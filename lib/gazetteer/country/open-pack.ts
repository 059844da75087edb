import { PLACE_KINDS } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import { indexNames } from '../names/name-index'
import type { NameIndex } from '../names/name-index'
import { countryIn } from '../names/name-table'
import type { NameTable } from '../names/name-table'
import { PACK_FORMAT, isIntact } from './pack'
import { unpackNames } from './pack-names'
import { unpackPoint, unpackSource } from './pack-points'
import type { PackColumns } from './pack'

/** A pack ready to serve a gazetteer. */
export type Pack = {
  /** How many places it holds. */
  size: number
  /** Their ids, in the pack's order. */
  ids: readonly string[]
  /** A place in full; `undefined` for an id it does not hold. */
  place: (id: string) => Place | undefined
  table: NameTable
  /** Its names, read when first asked for and kept; an index for each way of reading letters. */
  indexes: () => readonly NameIndex[]
  /** Rows of places by their ids elsewhere: `geonames:173576`, `pcode:c3480`. */
  rowOf: (id: string) => number | undefined
}

/**
 * Places are built anew beyond so many kept ones: enough for a page, and no second copy of a
 * country.
 */
const KEPT = 2000

/**
 * A column of numbers; `absent` where a cell is empty. A loop, since `from` with a function takes
 * five times as long.
 */
function numbers(column: string, absent = NaN): Float64Array {
  const cells = column.split('\n')
  const out = new Float64Array(cells.length)
  for (let i = 0; i < cells.length; i++) out[i] = cells[i] === '' ? absent : Number(cells[i])
  return out
}

/** An id elsewhere from its cell and the place's own id. */
function idOf(cell: string, id: string): string {
  const end = cell === '=' || cell === '^' ? id.slice(id.lastIndexOf('-') + 1) : cell
  return cell === '^' ? end.toUpperCase() : end
}

/** The country of each list of areas that places of a pack lie in, and of the countries themselves. */
function countriesOf(
  pack: PackColumns,
  ids: readonly string[],
): (row: number) => string | undefined {
  const codes = new Map<string, string>()
  pack.elsewhere.iso?.split('\n').forEach((cell, row) => {
    if (cell !== '') codes.set(ids[row]!, idOf(cell, ids[row]!))
  })
  for (const { id, properties } of Object.values(pack.whole))
    if (properties.ids.iso) codes.set(id, properties.ids.iso)
  const lists = pack.admins.map((admin) => countryIn({ ids: {}, admin }, (id) => codes.get(id)))
  const listOf = pack.adminOf.split('\n')
  return (row) => codes.get(ids[row]!) ?? lists[Number(listOf[row])]
}

function tableOf(pack: PackColumns): NameTable {
  const ids = pack.ids === '' ? [] : pack.ids.split('\n')
  const counts = numbers(pack.counts)
  const nameStart = new Uint32Array(ids.length + 1)
  for (let row = 0; row < ids.length; row++) nameStart[row + 1] = nameStart[row]! + counts[row]!
  const kinds = new Uint8Array(ids.length)
  for (let row = 0; row < ids.length; row++) kinds[row] = pack.kinds.charCodeAt(row) - 97
  const admin = numbers(pack.adminOf)
  const tags = pack.tags.map(([lang, script, role, source]) => ({ lang, script, role, source }))
  const texts = unpackNames(
    pack.names,
    nameStart,
    (name) => tags[pack.tagOf.charCodeAt(name) - 35]!.script === 'Arab',
  )
  const toponym = (name: number): Toponym => {
    const { lang, script, role, source } = tags[pack.tagOf.charCodeAt(name) - 35]!
    const text = texts[name]!
    return (
      source === undefined ? { text, lang, script, role } : { text, lang, script, role, source }
    ) as Toponym
  }
  return {
    ids,
    kinds,
    lon: numbers(pack.lon),
    lat: numbers(pack.lat),
    population: numbers(pack.population, 0),
    nameStart,
    texts,
    toponym,
    admin: (row) => pack.admins[admin[row]!]!,
    country: countriesOf(pack, ids),
    place: placesOf(pack, { ids, nameStart, toponym }),
  }
}

/**
 * A function from row to place; the columns that only whole places need are split when the first is
 * asked for.
 */
function placesOf(
  pack: PackColumns,
  { ids, nameStart, toponym }: Pick<NameTable, 'ids' | 'nameStart' | 'toponym'>,
): NameTable['place'] {
  const cells = new Map<string, string[]>()
  const cell = (column: string, row: number) => {
    const known = cells.get(column) ?? column.split('\n')
    cells.set(column, known)
    return known[row]!
  }
  const kept = new Map<number, Place>()
  const build = (row: number): Place => {
    const id = ids[row]!
    const coordinates: [number, number] = [Number(cell(pack.lon, row)), Number(cell(pack.lat, row))]
    const points = cell(pack.points, row).split(';')
    const [extent, population] = [cell(pack.extent, row), cell(pack.population, row)]
    const elsewhere = Object.entries(pack.elsewhere).flatMap(([key, column]) => {
      const value = cell(column, row)
      return value === '' ? [] : [[key, idOf(value, id)]]
    })
    const idsElsewhere: Record<string, string> = Object.fromEntries(elsewhere)
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates },
      properties: {
        kind: PLACE_KINDS[pack.kinds.charCodeAt(row) - 97]!,
        names: Array.from({ length: nameStart[row + 1]! - nameStart[row]! }, (_, i) =>
          toponym(nameStart[row]! + i),
        ),
        ids: idsElsewhere,
        admin: [...pack.admins[Number(cell(pack.adminOf, row))]!],
        points: pack.sources[Number(cell(pack.sourceOf, row))]!.map((source, i) => {
          const [lon, lat] = unpackPoint(points[i]!, coordinates)
          return { source: unpackSource(source, idsElsewhere), lon, lat }
        }),
        ...(extent && { extentMetres: Number(extent) }),
        ...(population && { population: Number(population) }),
      },
    }
  }
  return (row) => {
    const known = kept.get(row) ?? pack.whole[row] ?? build(row)
    if (kept.size >= KEPT) kept.clear()
    kept.set(row, known)
    return known
  }
}

/**
 * Opens what `packPlaces` wrote. Throws where the text is of another format, or not as it was
 * written.
 */
export function openPack(text: string): Pack {
  const format = /^\{"format":"([^"]{0,40})"/.exec(text)?.[1]
  if (format !== undefined && format !== PACK_FORMAT)
    throw new Error(
      `GAZETTEER_PACK: a pack of places: format '${format}' is not '${PACK_FORMAT}'. Build it anew.`,
    )
  if (!isIntact(text))
    throw new Error(
      'GAZETTEER_PACK: a pack of places: is not as it was written. Put it back from a copy, or build it anew.',
    )
  const pack = JSON.parse(text) as PackColumns
  const table = tableOf(pack)
  const rows = new Map<string, number>()
  table.ids.forEach((id, row) => rows.set(id, row))
  let indexes: NameIndex[] | undefined
  let elsewhere: Map<string, number> | undefined
  const readElsewhere = () => {
    const out = new Map<string, number>()
    for (const [key, column] of Object.entries(pack.elsewhere))
      column.split('\n').forEach((cell, row) => {
        if (cell !== '') out.set(`${key}:${idOf(cell, table.ids[row]!)}`.toLowerCase(), row)
      })
    for (const [row, place] of Object.entries(pack.whole))
      for (const [key, id] of Object.entries(place.properties.ids))
        out.set(`${key}:${id}`.toLowerCase(), Number(row))
    return out
  }
  return {
    size: table.ids.length,
    ids: table.ids,
    table,
    indexes: () => (indexes ??= indexNames(table)),
    rowOf: (id) => rows.get(id) ?? (elsewhere ??= readElsewhere()).get(id.toLowerCase()),
    place: (id) => {
      const row = rows.get(id)
      return row === undefined ? undefined : table.place(row)
    },
  }
}
