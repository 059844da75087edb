import { PLACE_KINDS } from '#lib/model'
import type { Place, Toponym } from '#lib/model'
import { indexNames } from './name-index'
import type { NameIndex } from './name-index'
import type { NameTable } from './name-table'
import { PACK_FORMAT } from './pack'
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
  /** Its names, read when first asked for and kept. */
  index: () => NameIndex
  /** Rows of places by their ids elsewhere: `geonames:173576`, `pcode:c3480`. */
  rowOf: (id: string) => number | undefined
}

/** Places are built anew beyond so many kept ones: enough for a page, and no second copy of a country. */
const KEPT = 2000

/** A column of numbers; `absent` where a cell is empty. A loop, since `from` with a function takes five times as long. */
function numbers(column: string, absent = NaN): Float64Array {
  const cells = column.split('\n')
  const out = new Float64Array(cells.length)
  for (let i = 0; i < cells.length; i++) out[i] = cells[i] === '' ? absent : Number(cells[i])
  return out
}

function tableOf(pack: PackColumns): NameTable {
  const ids = pack.ids === '' ? [] : pack.ids.split('\n')
  const counts = numbers(pack.counts)
  const nameStart = new Uint32Array(ids.length + 1)
  for (let row = 0; row < ids.length; row++) nameStart[row + 1] = nameStart[row]! + counts[row]!
  const kinds = new Uint8Array(ids.length)
  for (let row = 0; row < ids.length; row++) kinds[row] = pack.kinds.charCodeAt(row) - 97
  const texts = pack.names.split('\n')
  const admin = numbers(pack.adminOf)
  const tags = pack.tags.map(([lang, script, role, source]) => ({ lang, script, role, source }))
  const toponym = (name: number): Toponym => {
    const { lang, script, role, source } = tags[pack.tagOf.charCodeAt(name) - 35]!
    const text = texts[name]!
    return (source === undefined ? { text, lang, script, role } : { text, lang, script, role, source }) as Toponym
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
    place: placesOf(pack, { ids, nameStart, toponym }),
  }
}

/** A function from row to place; the columns that only whole places need are split when the first is asked for. */
function placesOf(pack: PackColumns, { ids, nameStart, toponym }: Pick<NameTable, 'ids' | 'nameStart' | 'toponym'>): NameTable['place'] {
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
      return value === '' ? [] : [[key, value === '=' ? id.slice(id.lastIndexOf('-') + 1) : value]]
    })
    return {
      type: 'Feature', id, geometry: { type: 'Point', coordinates },
      properties: {
        kind: PLACE_KINDS[pack.kinds.charCodeAt(row) - 97]!,
        names: Array.from({ length: nameStart[row + 1]! - nameStart[row]! }, (_, i) => toponym(nameStart[row]! + i)),
        ids: Object.fromEntries(elsewhere),
        admin: [...pack.admins[Number(cell(pack.adminOf, row))]!],
        points: pack.sources[Number(cell(pack.sourceOf, row))]!.map((source, i) => {
          const [lon, lat] = points[i] ? points[i].split(' ').map(Number) : coordinates
          return { source, lon: lon!, lat: lat! }
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

/** Opens what `packPlaces` wrote. Throws where the text is of another format. */
export function openPack(text: string): Pack {
  const pack = JSON.parse(text) as PackColumns
  if (pack.format !== PACK_FORMAT) throw new Error(`a pack of places: format '${String(pack.format)}' is not '${PACK_FORMAT}'. Build it anew.`)
  const table = tableOf(pack)
  const rows = new Map<string, number>()
  table.ids.forEach((id, row) => rows.set(id, row))
  let index: NameIndex | undefined
  let elsewhere: Map<string, number> | undefined
  const readElsewhere = () => new Map(Object.entries(pack.elsewhere).flatMap(([key, column]) => column.split('\n').flatMap((value, row): [string, number][] => {
    const id = table.ids[row]!
    return value === '' ? [] : [[`${key}:${value === '=' ? id.slice(id.lastIndexOf('-') + 1) : value}`.toLowerCase(), row]]
  })))
  return {
    size: table.ids.length,
    ids: table.ids,
    table,
    index: () => (index ??= indexNames(table)),
    rowOf: (id) => rows.get(id) ?? (elsewhere ??= readElsewhere()).get(id.toLowerCase()),
    place: (id) => {
      const row = rows.get(id)
      return row === undefined ? undefined : table.place(row)
    },
  }
}
