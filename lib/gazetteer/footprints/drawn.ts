import type { Place, PrecisionLevel } from '#lib/model'
import type { Words } from '#lib/words'
import { DEFAULT_EXTENT, FACILITY_EXTENT, LEAST } from './footprint-rules'
import type { LonLat, Shape, Land } from '#lib/geo'

/**
 * Places as footprints need them: one by id, and all that a rule may name. A Map is one; a large
 * gazetteer may build places when asked.
 */
export type Places = Pick<ReadonlyMap<string, Place>, 'get' | 'values'>

/** What parts are drawn from: places by id, the checked outlines of areas, the land. */
export type Ground = { byId: Places; outlineOf: (place: Place) => Shape | undefined; land: Land }

/** How an outline was made, said in the words of a language; drawn once, said in any. */
export type RuleWording = (words: Words) => string

/** A part before it is clipped to land and rounded. */
export type Drawn = {
  shape: Shape
  rule: RuleWording
  /**
   * How far from the place's point the true place may lie; where absent, the farthest corner says.
   */
  metres?: number
  level?: PrecisionLevel
  members?: string[]
  /** The shape ends at the coast already. */
  isDry?: boolean
}

/** Whether a place is a town or a city: what countryside is not. */
export const isTown = (place: Place): boolean =>
  place.properties.kind === 'town' || place.properties.kind === 'city'

/** A place's radius in metres: its own, else that of its kind. */
export function extentOf({ properties: { extentMetres, kind, facility } }: Place): number {
  const usual = (facility && FACILITY_EXTENT[facility]) ?? DEFAULT_EXTENT[kind]
  return Math.max(LEAST, extentMetres ?? usual)
}

/** A place's point, if it has one. */
export const pointOf = (place: Place): LonLat | undefined => place.geometry?.coordinates

/** Metres as kilometres in words, to a tenth. */
export const km = (metres: number, { say }: Words): string =>
  say('unit.km', { km: Math.round(metres / 100) / 10 })

/** The sort of a place as it stands in a rule: "the town", "the hospital". */
export const theKind = ({ properties: { kind, facility } }: Place, { say }: Words): string =>
  say(`theKind.${facility ?? kind}`)
