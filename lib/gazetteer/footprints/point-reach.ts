import type { Part, Place, Precision } from '#lib/model'
import { extentOf } from './drawn'
import { levelOfPart, precisionOf } from './footprint-precision'
import { LEAST_MIDDLE, REACH } from './footprint-rules'

/**
 * How far a part of a place that is known as a point reaches from it, in metres; `undefined` for
 * parts that take more than the point to know.
 */
export function pointReach(place: Place, part: Part): number | undefined {
  const core = extentOf(place)
  switch (part) {
    case 'whole':
    case 'parts':
      return core
    case 'outskirts':
      return core + REACH.outskirts
    case 'near':
      return Math.max(REACH.near, core + REACH.outskirts)
    case 'outside':
      return core + REACH.outside
    case 'towards':
      return Math.max(REACH.towards, core + REACH.outskirts)
    // A place of less than a kilometre has no middle that a text could mean.
    case 'centre':
      return core < 2 * LEAST_MIDDLE ? core : Math.max(LEAST_MIDDLE, Math.floor(core / 300) * 100)
    default:
      return undefined
  }
}

/** The precision of such a part, without drawing it; none of a place that has no point. */
export function pointPrecision(place: Place, part: Part): Precision | undefined {
  if (!place.geometry) return precisionOf('none', 0)
  const metres = pointReach(place, part)
  return metres === undefined ? undefined : precisionOf(levelOfPart(place, part, metres), metres)
}
