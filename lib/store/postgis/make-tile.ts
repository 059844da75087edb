import { latitudeAt, worldSize } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { Spot } from '../claim-store'
import type { Database, ReadLoad } from './database'

/** Units across a tile, and of the buffer around it: a glyph at an edge is drawn in both tiles. */
const EXTENT = 4096
const BUFFER = 512

/** Where a tile lies, its buffer included; `undefined` where there is no such tile. */
export function tileBox({ z, x, y }: { z: number; x: number; y: number }): Box | undefined {
  const tiles = 2 ** z
  if (
    ![z, x, y].every(Number.isInteger) ||
    z < 0 ||
    z > 22 ||
    x < 0 ||
    x >= tiles ||
    y < 0 ||
    y >= tiles
  )
    return undefined
  const scale = worldSize(z)
  const around = (BUFFER / EXTENT) * 256
  const lon = (pixels: number) => Math.min(180, Math.max(-180, (pixels / scale) * 360 - 180))
  return [
    lon(x * 256 - around),
    latitudeAt((y + 1) * 256 + around, scale),
    lon((x + 1) * 256 + around),
    latitudeAt(y * 256 - around, scale),
  ]
}

/**
 * A Mapbox vector tile of spots, layer `claims`: `count`, `contradicted`, `places`, `key`, `name`,
 * and each kind's count under its name.
 */
export async function makeTile(
  database: Database,
  load: ReadLoad,
  spots: readonly Spot[],
  { z, x, y }: { z: number; x: number; y: number },
): Promise<Uint8Array> {
  const [row] = await database.rows<{ tile: Buffer }>(
    `
    with spots as (
      select ST_AsMVTGeom(ST_Transform(q.geom, 3857), ST_TileEnvelope($2, $3, $4), ${EXTENT}, ${BUFFER}, true) as geom,
        s.count, s.contradicted, s.places, q.key, q.name, s.kinds
      from jsonb_to_recordset($1::jsonb) as s (at text, count integer, contradicted integer, places integer, kinds jsonb)
      join places q on q.load = ${load.load} and q.key = s.at
    )
    select ST_AsMVT(spots, 'claims', ${EXTENT}, 'geom') as tile from spots where geom is not null`,
    [JSON.stringify(spots), z, x, y],
    load,
  )
  return new Uint8Array(row!.tile)
}
