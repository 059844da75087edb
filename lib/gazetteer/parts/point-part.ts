import type { Part, Place } from '#lib/model'
import { LEAST, REACH } from '../footprint-rules'
import { disc, ring } from '../shapes'
import type { LonLat } from '../shapes'
import { extentOf, km } from './drawn'
import type { Drawn } from './drawn'

/** Discs and rings around a place that is known as a point. */
export function pointPart(place: Place, part: Part, center: LonLat): Drawn {
  const core = extentOf(place)
  const { kind } = place.properties
  const round = (metres: number, rule: string): Drawn => ({ shape: disc(center, metres), metres, rule })
  const belt = (to: number, words: string): Drawn => ({ shape: ring(center, core, to), metres: to, rule: `${words}: a ring from ${km(core)} to ${km(to)} from its centre` })
  switch (part) {
    case 'outskirts': return belt(core + REACH.outskirts, `the outskirts of the ${kind}`)
    case 'near': return belt(Math.max(REACH.near, core + REACH.outskirts), `near the ${kind}, direction not said`)
    case 'outside': return belt(core + REACH.outside, `outside the ${kind}, side not said`)
    case 'towards': return belt(Math.max(REACH.towards, core + REACH.outskirts), `on the way to the ${kind}, direction not said`)
    // A place of less than a kilometre has no middle that the grid could show.
    case 'centre': return core < 2 * LEAST ? round(core, `the ${kind}, too small to draw its middle`) : round(Math.max(LEAST, Math.floor(core / 300) * 100), `the middle third of the ${kind}`)
    case 'parts': return round(core, `somewhere in the ${kind}, a disc of ${km(core)}: which parts is not said`)
    default: return round(core, `a disc of ${km(core)} around the centre of the ${kind}`)
  }
}
