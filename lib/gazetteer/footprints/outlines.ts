import { corridor, disc, greatCircleMetres, overlay } from '#lib/geo'
import type { Land, LonLat, Shape } from '#lib/geo'
import type { Place } from '#lib/model'
import { corridorHalf } from './footprint-rules'
import { extentOf, pointOf } from './drawn'
import type { Places } from './drawn'

/**
 * A function from place to outline, for places that have one: a boundary; for a region without one
 * the ground of its members, joined; for a road the way from each member to the next. It is joined
 * when it is first asked for and kept. Places of the same members share one outline.
 * @param areas checked boundaries by place id.
 */
export function createOutlines(
  areas: ReadonlyMap<string, Shape>,
  byId: Places,
  land: Pick<Land, 'clip'>,
): (place: Place) => Shape | undefined {
  const joined = new Map<string, Shape>()

  /** `above` are the regions that are being joined: none is its own member, however far down. */
  function outlineOf(place: Place, above: readonly string[]): Shape | undefined {
    const { kind, members = [] } = place.properties
    const own = areas.get(place.id)
    if (own || members.length === 0) return own
    const key = `${kind === 'road' ? 'road' : 'region'} ${members.join()}`
    const made =
      joined.get(key) ??
      (kind === 'road' ? wayThrough(members) : unionOf(members, [...above, place.id]))
    joined.set(key, made)
    return made.length > 0 ? made : undefined
  }

  function unionOf(members: readonly string[], above: readonly string[]): Shape {
    return members.reduce<Shape>((shape, id) => {
      const member = above.includes(id) ? undefined : byId.get(id)
      const ground = member && (outlineOf(member, above) ?? spotOf(member))
      return ground ? overlay(shape, ground, 'join') : shape
    }, [])
  }

  /** The disc of a member that is known as a point, ashore where the point is. */
  function spotOf(member: Place): Shape | undefined {
    const center = pointOf(member)
    return center && land.clip(disc(center, extentOf(member)))
  }

  function wayThrough(members: readonly string[]): Shape {
    const points = members.flatMap((id): LonLat[] => {
      const member = byId.get(id)
      const point = member && pointOf(member)
      return point ? [point] : []
    })
    const way = points.slice(1).reduce<Shape>((shape, to, i) => {
      const from = points[i]!
      const metres = greatCircleMetres(from, to)
      return metres > 0 ? overlay(shape, corridor(from, to, corridorHalf(metres)), 'join') : shape
    }, [])
    return land.clip(way)
  }

  return (place) => outlineOf(place, [])
}
