import type { Place } from '#lib/model'
import { REACH } from './footprint-rules'
import { buffered, overlay, shapeBox, widenedBox } from '#lib/geo'
import type { Shape } from '#lib/geo'
import { km, theKind } from './drawn'
import type { Drawn, Ground } from './drawn'

/** Degrees around an outline in which coast may be near enough to matter: over 5 km at any latitude where people live. */
const MARGIN = 0.15

/** The strip of a place along the sea's coast; the whole outline where it has no coast. `isDry`: the outline ends at the coast already. */
export function along(place: Place, outline: Shape, isDry: boolean, { land }: Ground): Drawn {
  const lines = land.coast(widenedBox(shapeBox(outline), MARGIN))
  const band =
    lines.length > 0 ? buffered({ type: 'MultiLineString', coordinates: lines }, REACH.coast) : []
  const strip = overlay(band, outline, 'intersect')
  if (strip.length === 0)
    return {
      shape: outline,
      isDry,
      rule: (words) => words.say('ground.noCoast', { kind: theKind(place, words) }),
    }
  return {
    shape: strip,
    isDry,
    rule: (words) =>
      words.say('ground.coast', { kind: theKind(place, words), km: km(REACH.coast, words) }),
  }
}
