import proj4 from 'proj4'
import type { Geometry, Position } from 'geojson'
import { importTold } from '#lib/words'
import type { ImportKey } from '#lib/words'

/** How a file says what its coordinates are: a code, WKT, or PROJJSON, and its name for it. */
export type Projection = { definition: string | object; name: string }

/** A geometry in degrees; or the reason why it has none. */
export type ToDegrees = (geometry: Geometry | null) => Geometry | null | { reason: string }

/** Equatorial radii of WGS 84 and GRS 80, in metres: a datum on these is within a metre or two. */
const [RADIUS, SLACK] = [6_378_137, 0.5]
/** Kinds of datum shift that the library names: by parameters, none needed, and not known. */
const [SHIFTED, SAME] = [[1, 2, 3], 4]

const DEGREES: ToDegrees = (geometry) => geometry

/**
 * How the coordinates of a file become degrees of WGS 84. A projection that is not known, or whose
 * datum is shifted by an amount that nobody gives, is refused by its name with the cure:
 * coordinates a hundred metres off would be wrong without a sign.
 */
export function degreesFrom(
  { definition, name }: Projection,
  remark: (what: string) => void,
): ToDegrees | { reason: string } {
  const cure = importTold('projection.cure')
  const from = projectionOf(definition)
  if (!from) return { reason: importTold('projection.unknown', { name, cure }) }
  const { datum_type: shift = 0 } = from.datum ?? {}
  if (!SHIFTED.includes(shift) && shift !== SAME && Math.abs(from.a - RADIUS) > SLACK)
    return {
      reason: importTold('projection.datum', { name, cure }),
    }
  if (from.projName === 'longlat' && !SHIFTED.includes(shift) && !from.from_greenwich)
    return DEGREES
  const converter = proj4(from, proj4.WGS84)
  const plane = from.projName !== 'longlat'
  const move = (at: Position): Position => {
    const [x, y] = at.map(Number)
    // So near to the origin of a plane there are no incidents: such numbers are degrees.
    if (plane && Math.abs(x!) <= 180 && Math.abs(y!) <= 90)
      throw new RangeError('projection.degrees' satisfies ImportKey)
    const [lon, lat] = converter.forward([x!, y!])
    if (!Number.isFinite(lon) || !Number.isFinite(lat))
      throw new RangeError('projection.outside' satisfies ImportKey)
    return [lon!, lat!]
  }
  return (geometry) => {
    if (!geometry) return null
    try {
      const found = moved(geometry, move)
      remark(importTold('projection.converted', { name }))
      return found
    } catch (error) {
      const why = error instanceof RangeError ? error.message : 'projection.unread'
      return { reason: importTold(why as ImportKey, { name }) }
    }
  }
}

/** What the library knows of a projection; its types leave two of these out. */
type Known = InstanceType<typeof proj4.Proj> & { projName?: string; from_greenwich?: number }

function projectionOf(definition: string | object): Known | undefined {
  try {
    const found = new proj4.Proj(definition as string) as Known
    return found.projName === undefined ? undefined : found
  } catch {
    return undefined
  }
}

type Move = (at: Position) => Position

function moved(geometry: Geometry, move: Move): Geometry {
  return geometry.type === 'GeometryCollection'
    ? { ...geometry, geometries: geometry.geometries.map((inner) => moved(inner, move)) }
    : ({ ...geometry, coordinates: deep(geometry.coordinates, move) } as Geometry)
}

function deep(nested: unknown, move: Move): unknown {
  if (!Array.isArray(nested) || nested.length === 0) return nested
  return Array.isArray(nested[0])
    ? nested.map((inner) => deep(inner, move))
    : move(nested as Position)
}
