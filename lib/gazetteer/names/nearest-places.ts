import { planeMetres } from '#lib/geo'
import { AREA_KINDS, PLACE_KINDS } from '#lib/model'
import type { Place } from '#lib/model'
import type { NameTable } from './name-table'

/** A place near a point, and how far off its own point is. */
export type NearbyPlace = { place: Place; metres: number }

/** Beyond this nothing is called near: a point at sea or in the steppe has no name. */
const FARTHEST_METRES = 25_000
/** Degrees of latitude that are farther: spares the sine for most. */
const APART = 0.25
/** Areas are had from a place's admin path; their points are labels. */
const AREAS = AREA_KINDS.map((kind) => PLACE_KINDS.indexOf(kind))

/**
 * Settlements and sites nearest to a point, nearest first. `hidden` rows are other records of
 * places in an earlier table.
 */
export function nearestPlaces(
  tables: readonly { table: NameTable; hidden?: { has: (row: number) => boolean } }[],
  point: readonly [lon: number, lat: number],
  limit = 1,
): NearbyPlace[] {
  const found = tables.flatMap(({ table, hidden }) => {
    const rows: { table: NameTable; row: number; metres: number }[] = []
    for (let row = 0; row < table.ids.length; row++) {
      if (
        !(Math.abs(table.lat[row]! - point[1]) < APART) ||
        AREAS.includes(table.kinds[row]!) ||
        hidden?.has(row)
      )
        continue
      const metres = planeMetres([table.lon[row]!, table.lat[row]!], point)
      if (metres <= FARTHEST_METRES) rows.push({ table, row, metres })
    }
    return rows
  })
  return found
    .sort((a, b) => a.metres - b.metres || (a.table.ids[a.row]! < b.table.ids[b.row]! ? -1 : 1))
    .slice(0, limit)
    .map(({ table, row, metres }) => ({ place: table.place(row), metres: Math.round(metres) }))
}
