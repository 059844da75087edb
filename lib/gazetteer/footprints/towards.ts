import type { Place } from '#lib/model'
import { REACH, WEDGE } from './footprint-rules'
import { greatCircleMetres, wedge } from '#lib/geo'
import type { LonLat } from '#lib/geo'
import { extentOf, km, theKind } from './drawn'
import type { Drawn } from './drawn'

/** The way to a place from where it is said to start: a wedge with its apex at the place; `undefined` where the start lies in the place itself. */
export function towards(place: Place, center: LonLat, from: LonLat): Drawn | undefined {
  const start = greatCircleMetres(center, from)
  const core = extentOf(place)
  if (start <= core) return undefined
  const metres = Math.round(Math.min(start, Math.max(REACH.towards, core + REACH.outskirts)))
  return {
    shape: wedge(center, from, metres, WEDGE),
    metres,
    rule: (words) =>
      words.say('ground.wedge', {
        kind: theKind(place, words),
        degrees: WEDGE,
        km: km(metres, words),
      }),
  }
}
