import type { Place } from '#lib/model'
import type { Shape } from '#lib/geo'
import { overlay } from '#lib/geo'

/**
 * A function from place to outline, for places that have one: a boundary, or the boundaries of the places it is made of, joined
 * when first asked for. Regions of the same members share one outline. `areas`: checked boundaries by place id.
 */
export function createOutlines(
  areas: ReadonlyMap<string, Shape>,
): (place: Place) => Shape | undefined {
  const joined = new Map<string, Shape>()
  return ({ id, properties: { members = [] } }) => {
    const own = areas.get(id)
    if (own || members.length === 0) return own
    const key = members.join()
    const whole =
      joined.get(key) ??
      members.reduce<Shape>((shape, member) => overlay(shape, areas.get(member) ?? [], 'join'), [])
    joined.set(key, whole)
    return whole.length > 0 ? whole : undefined
  }
}
