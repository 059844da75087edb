import type { Part, Place } from '#lib/model'
import { REACH } from '../footprint-rules'
import { disc, geometryOf } from '../shapes'
import type { Shape } from '../shapes'
import { overlay } from '../shapes-overlay'
import { widened } from '../shapes-widened'
import { extentOf, isTown, km, pointOf } from './drawn'
import type { Drawn, Ground } from './drawn'

/** A part of a place that has an outline. */
export function areaPart(place: Place, part: Part, outline: Shape, ground: Ground): Drawn {
  const { kind } = place.properties
  const what = place.properties.vague ? 'the outer bound of a region without borders' : `the outline of the ${kind}`
  switch (part) {
    case 'countryside': return countryside(place, outline, ground)
    case 'near': return belt(REACH.near, outline, `near the ${kind}, direction not said`)
    case 'around': return belt(REACH.around, outline, `the surroundings of the ${kind}`)
    case 'outskirts': return belt(REACH.outskirts, outline, `the edge of the ${kind}`)
    case 'outside': return belt(REACH.outside, outline, `outside the ${kind}, side not said`)
    case 'towards': return { shape: outline, isDry: true, rule: `${what}: somewhere on the way there` }
    case 'whole': case 'area': return { shape: outline, isDry: true, rule: what }
    default: return { shape: outline, isDry: true, rule: `${what}: which parts is not said` }
  }
}

/** A belt beyond a border. */
function belt(metres: number, outline: Shape, words: string): Drawn {
  return { shape: overlay(widened(geometryOf(outline), metres), outline, 'without'), rule: `${words}: a belt of ${km(metres)} beyond its border` }
}

/** An area minus the towns the gazetteer knows in it; villages and hamlets are countryside. */
function countryside(place: Place, outline: Shape, { byId }: Ground): Drawn {
  const inside = new Set([place.id, ...(place.properties.members ?? [])])
  const towns = [...byId.values()].filter((item) => isTown(item) && item.properties.admin.some((id) => inside.has(id)))
  const open = towns.reduce((rest, town) => (pointOf(town) ? overlay(rest, disc(pointOf(town)!, extentOf(town)), 'without') : rest), outline)
  const isLeft = open.length > 0
  return { shape: isLeft ? open : outline, isDry: true, rule: isLeft ? `the ${place.properties.kind} without its towns` : `the outline of the ${place.properties.kind}: its towns leave nothing of it` }
}
