import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from '@turf/turf'
import type { Footprint, Part, Place } from '#lib/model'
import { DEFAULT_EXTENT, REACH, levelOf, precisionOf } from './footprint-rules'
import { disc, joined, onLand, radiusMetres, ring, rounded, without } from './shapes'
import type { Shape } from './shapes'

type Input = { byId: Map<string, Place>; areas: Map<string, Polygon | MultiPolygon>; land: FeatureCollection }
/** `metres`: how far from the centre the true place may lie; where absent, the radius of a circle of the same area. */
type Drawn = { shape: Shape; rule: string; metres?: number }

const km = (metres: number) => `${metres / 1000} km`
const extentOf = (place: Place) => place.properties.extentMetres ?? DEFAULT_EXTENT[place.properties.kind]
const isSettlement = (place: Place) => ['hamlet', 'village', 'town', 'city'].includes(place.properties.kind)

/** A function from place id and part to footprint; results are kept, since many claims share them. */
export function createFootprints(input: Input): (placeId: string, part: Part) => Footprint | undefined {
  const kept = new Map<string, Footprint>()
  return (placeId, part) => {
    const place = input.byId.get(placeId)
    if (!place) return undefined
    const key = `${placeId}/${part}`
    const footprint = kept.get(key) ?? footprintOf(place, part, input)
    kept.set(key, footprint)
    return footprint
  }
}

function footprintOf(place: Place, part: Part, input: Input): Footprint {
  const drawn = outline(place, part, input)
  if (!drawn) return { geometry: null, precision: precisionOf('none', 0), rule: 'named in words only: it has no outline that is not a claim of ours' }
  const shape = rounded(drawn.shape)
  return { geometry: shape.geometry, precision: precisionOf(levelOf(place, part), drawn.metres ?? radiusMetres(shape)), rule: drawn.rule }
}

function outline(place: Place, part: Part, input: Input): Drawn | undefined {
  const area = areaShape(place, input)
  if (area) return part === 'countryside' ? countryside(place, area, input) : { shape: area, rule: areaRule(place, part) }
  const center = place.geometry?.coordinates
  if (!center) return undefined
  if (part === 'area') {
    const district = place.properties.admin.map((id) => input.byId.get(id)).findLast((item) => item?.properties.kind === 'district')
    const drawn = district && outline(district, 'whole', input)
    if (drawn) return { ...drawn, rule: `the district of the town: ${drawn.rule}` }
  }
  const drawn = aroundPoint(place, part, center)
  return { ...drawn, shape: onLand(drawn.shape, input.land) }
}

/** The outline of a place that has one: a boundary, or the places it is made of. */
function areaShape(place: Place, { areas, byId }: Input): Shape | undefined {
  const own = areas.get(place.id)
  if (own) return feature(own)
  const members = (place.properties.members ?? []).map((id) => byId.get(id) && areas.get(id)).filter((item) => item !== undefined)
  return joined(members.map((item) => feature(item)))
}

function areaRule(place: Place, part: Part): string {
  const what = place.properties.vague ? 'the outer bound of a region without borders' : `the outline of the ${place.properties.kind}`
  return part === 'whole' ? what : part === 'towards' ? `${what}: somewhere on the way there` : `${what}: which parts is not said`
}

/** An area minus the towns the gazetteer knows in it. */
function countryside(place: Place, area: Shape, { byId }: Input): Drawn {
  const inside = new Set([place.id, ...(place.properties.members ?? [])])
  const towns = [...byId.values()].filter((item) => isSettlement(item) && item.geometry && item.properties.admin.some((id) => inside.has(id)))
  const discs = towns.filter((town) => town.properties.kind !== 'village').map((town) => disc(town.geometry!.coordinates, extentOf(town)))
  const built = joined(discs)
  return { shape: built ? without(area, built) : area, rule: `the ${place.properties.kind} without its towns` }
}

/** Discs and rings around a place that is known as a point. */
function aroundPoint(place: Place, part: Part, center: readonly [number, number]): Drawn {
  const core = extentOf(place)
  const { kind } = place.properties
  const belt = (from: number, to: number, words: string): Drawn => ({ shape: ring(center, from, to), metres: to, rule: `${words}: a ring from ${km(from)} to ${km(to)} from its centre` })
  switch (part) {
    case 'outskirts': return belt(core, core + REACH.outskirts, `the outskirts of the ${kind}`)
    case 'near': return belt(core, Math.max(REACH.near, core + REACH.outskirts), `near the ${kind}, direction not said`)
    case 'around': return belt(core, core + REACH.around, `the surroundings of the ${kind}`)
    case 'outside': return belt(core, core + REACH.outside, `outside the ${kind}, side not said`)
    case 'towards': return belt(core, Math.max(REACH.towards, core + REACH.outskirts), `on the way to the ${kind}, direction not said`)
    case 'centre': return { shape: disc(center, core / 3), metres: Number((core / 3).toPrecision(2)), rule: `the middle third of the ${kind}` }
    case 'parts': return { shape: disc(center, core), metres: core, rule: `somewhere in the ${kind}, a disc of ${km(core)}: which parts is not said` }
    default: return { shape: disc(center, core), metres: core, rule: `a disc of ${km(core)} around the centre of the ${kind}` }
  }
}
