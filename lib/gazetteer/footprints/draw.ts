import { buffered, disc, overlay, shapeBox, widenedBox } from '#lib/geo'
import type { Shape } from '#lib/geo'
import type { Part, Place } from '#lib/model'
import { areaPart } from './area-part'
import { around } from './around'
import { towards } from './ways'
import { extentOf, isTown, km, pointOf, theKind } from './drawn'
import type { Drawn, Ground } from './drawn'
import { REACH } from './footprint-rules'
import { pointPart } from './point-part'

/**
 * Degrees around an outline in which coast may be near enough to matter: over 5 km at any latitude
 * where people live.
 */
const MARGIN = 0.15

/**
 * The strip of a place along the sea's coast; the whole outline where it has no coast. `isDry`: the
 * outline ends at the coast already.
 */
function along(place: Place, outline: Shape, isDry: boolean, { land }: Ground): Drawn {
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

/**
 * The outline of a part, not yet clipped and rounded; `undefined` where words name a place that has
 * none. `from`: where those on the way to it set out.
 */
export function draw(place: Place, part: Part, ground: Ground, from?: Place): Drawn | undefined {
  const outline = ground.outlineOf(place)
  const center = pointOf(place)
  const start = from && pointOf(from)
  if (part === 'towards' && center && start) {
    const wedge = towards(place, center, start)
    if (wedge) return wedge
  }
  if (outline)
    return part === 'along' && place.properties.kind !== 'road'
      ? along(place, outline, true, ground)
      : areaPart(place, part, outline, ground)
  if (!center) return undefined
  switch (part) {
    case 'area':
      return townArea(place, ground)
    case 'countryside':
      return townCountryside(place, ground)
    case 'around':
      return around(place, center, ground)
    case 'along':
      return along(place, disc(center, extentOf(place)), false, ground)
    default:
      return pointPart(place, part, center)
  }
}

/** What belongs to a town: its district, or where none is known a disc as wide as one. */
function townArea(place: Place, ground: Ground): Drawn {
  const district = districtOf(place, ground)
  const drawn = district && draw(district, 'whole', ground)
  // The district's own metres count from its own point: from the town's they are to be measured.
  if (drawn)
    return {
      ...drawn,
      metres: undefined,
      rule: (words) =>
        words.say('ground.district', { kind: theKind(place, words), rule: drawn.rule(words) }),
    }
  const metres = Math.max(REACH.area, extentOf(place) + REACH.around)
  return {
    shape: disc(pointOf(place)!, metres),
    metres,
    rule: (words) =>
      words.say('ground.area', { kind: theKind(place, words), km: km(metres, words) }),
  }
}

function districtOf(place: Place, { byId }: Ground): Place | undefined {
  return place.properties.admin
    .map((id) => byId.get(id))
    .findLast((item) => item?.properties.kind === 'district' && item.id !== place.id)
}

/** What belongs to a town without the built-up places in it. */
function townCountryside(place: Place, ground: Ground): Drawn {
  const area = townArea(place, ground)
  const district = districtOf(place, ground)
  const others = [...ground.byId.values()].filter(
    (item) => isTown(item) && district && item.properties.admin.includes(district.id),
  )
  const shape = [place, ...others].reduce(
    (rest, item) =>
      pointOf(item) ? overlay(rest, disc(pointOf(item)!, extentOf(item)), 'without') : rest,
    area.shape,
  )
  return shape.length > 0
    ? {
        ...area,
        shape,
        rule: (words) => words.say('ground.withoutBuilt', { rule: area.rule(words) }),
      }
    : area
}
