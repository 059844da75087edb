import { declutterer } from '#lib/glyphs'
import { latitudeAt, worldSize, worldY } from '#lib/geo'
import type { ColumnPlace } from '#lib/columns'
import type { Declutter } from '#lib/glyphs'
import type { Box } from '#lib/geo'
import type { DatasetQuery, Spot } from '../claim-store'
import { spotsOf } from '../spots'
import { askedOf, conditions, parameters, where } from './conditions'
import { countsSql } from './counts'
import { keptLoads, loadIsGone } from './current-load'
import type { Load } from './current-load'
import type { Database } from './database'

/**
 * Pixels around a box whose places are counted as well, so that glyphs at its edge come out as they
 * would in the middle of the map.
 */
const AROUND = 1024

type Ground = { places: ColumnPlace[]; declutter: Declutter }

/**
 * Makes the spots of a load: the database counts by place and kind, the map's own code declutters.
 */
export function spotReader(
  database: Database,
): (load: Load, query: DatasetQuery, zoom: number) => Promise<Spot[]> {
  const groundOf = keptLoads((load) => readGround(database, load))
  return async (load, { filter, box }, zoom) => {
    const [{ places, declutter }, counted] = await Promise.all([
      groundOf(load),
      countByPlace(database, load, { filter, ...(box && widened(box, zoom)) }),
    ])
    const stacks = load.kinds.length
    const width = 2 * stacks
    const counts = new Uint32Array((places.length + 1) * width)
    for (const { place, slot, count } of counted)
      counts[place * width + (slot >> 1) + (slot & 1) * stacks] = count
    return spotsOf(declutter, places, load.kinds, { counts, width, stacks }, zoom, box)
  }
}

async function countByPlace(
  database: Database,
  load: Load,
  query: DatasetQuery,
): Promise<{ place: number; slot: number; count: number }[]> {
  const asked = await askedOf(database, load, query)
  const values = parameters()
  return database.rows(
    countsSql(
      load,
      { place: 'c.place', slot: 'c.slot' },
      { count: 'count(*)::int' },
      where([...conditions(asked, values), 'c.place is not null']),
    ),
    values.values,
    load,
  )
}

async function readGround(database: Database, load: Load): Promise<Ground> {
  const places = await database.rows<ColumnPlace & { arabic: string | null }>(
    'select key, place_id as place, part, name, arabic, ST_X(geom) as lon, ST_Y(geom) as lat, level, metres from places where load = $1 order by places.place',
    [load.load],
    load,
  )
  // Places are removed with the tables of their load: fewer of them mean that it is gone.
  if (places.length !== load.places) throw loadIsGone('places', load.load)
  return { places, declutter: declutterer(places) }
}

/** A box with a margin on the map; the whole width of it where that reaches around the Earth. */
function widened([west, south, east, north]: Box, zoom: number): { box?: Box } {
  const scale = worldSize(zoom)
  const degrees = (AROUND / scale) * 360
  const span = west <= east ? east - west : east - west + 360
  const [top, bottom] = [
    latitudeAt(worldY(north, scale) - AROUND, scale),
    latitudeAt(worldY(south, scale) + AROUND, scale),
  ]
  if (span + 2 * degrees >= 360) return { box: [-180, bottom, 180, top] }
  return {
    box:
      west <= east
        ? [Math.max(-180, west - degrees), bottom, Math.min(180, east + degrees), top]
        : [west - degrees, bottom, east + degrees, top],
  }
}
