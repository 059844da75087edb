/**
 * Kinds of places that are neither a settlement nor an area: a spot, or a part of a settlement.
 * `site` where nothing closer is known.
 */
export const SITE_KINDS = ['site', 'facility', 'crossing', 'camp', 'neighbourhood'] as const
/** What a facility is, where that is known. */
export const FACILITY_KINDS = [
  'hospital',
  'school',
  'university',
  'power-station',
  'water-station',
  'dam',
  'bridge',
  'base',
  'airport',
  'port',
  'prison',
  'place-of-worship',
  'market',
  'government-building',
  'industrial-plant',
] as const
/** What a facility is, such as `hospital`. */
export type FacilityKind = (typeof FACILITY_KINDS)[number]
/** Kinds of places that people live in, from small to large. */
export const SETTLEMENT_KINDS = ['hamlet', 'village', 'town', 'city'] as const
/**
 * Kinds of places that are areas, from small to large; a road is as long as some are wide. The
 * point of an area is where its label stands, never a position, and what happened in one pins no
 * act down.
 */
export const AREA_KINDS = ['road', 'district', 'governorate', 'region', 'country'] as const
/** Kinds of places, from small to large. */
export const PLACE_KINDS = [...SITE_KINDS, ...SETTLEMENT_KINDS, ...AREA_KINDS] as const
/** What a place is, such as `village` or `governorate`. */
export type PlaceKind = (typeof PLACE_KINDS)[number]

/**
 * Whether a kind of place is an area, as opposed to a settlement or a site. Text that is no kind is
 * not.
 */
export function isAreaKind(kind: string | undefined): boolean {
  return (AREA_KINDS as readonly (string | undefined)[]).includes(kind)
}

/**
 * Whether a kind of place is a settlement, as opposed to an area or a site. Text that is no kind is
 * not.
 */
export function isSettlementKind(kind: string | undefined): boolean {
  return (SETTLEMENT_KINDS as readonly (string | undefined)[]).includes(kind)
}

/**
 * Parts of a place that texts speak of. `area` is "the Millford area": the town with what belongs to
 * it, wider than `near`, narrower than a governorate.
 */
export const PARTS = [
  'whole',
  'centre',
  'parts',
  'outskirts',
  'near',
  'around',
  'area',
  'countryside',
  'towards',
  'outside',
  'along',
] as const
/** A part of a place, such as `outskirts`. */
export type Part = (typeof PARTS)[number]

/** Parts inside the built-up place. */
export const INNER_PARTS: readonly string[] = ['whole', 'centre', 'parts'] satisfies Part[]
/** Parts around the built-up place. A city and its outskirts are different ground. */
export const OUTER_PARTS: readonly string[] = [
  'outskirts',
  'near',
  'around',
  'towards',
  'countryside',
  'outside',
] satisfies Part[]
/**
 * What `area`, the town with what belongs to it, contains. Villages around it may lie farther out.
 */
export const PARTS_OF_AREA: readonly string[] = [...INNER_PARTS, 'outskirts', 'near']

/**
 * Directions of the compass in which texts say that a part of a place lies ("western rural …"), and
 * its middle.
 */
export const QUADRANTS = [
  'north',
  'northeast',
  'east',
  'southeast',
  'south',
  'southwest',
  'west',
  'northwest',
  'centre',
] as const
/** A direction in a place, such as `northeast`. */
export type Quadrant = (typeof QUADRANTS)[number]

/**
 * A part of a place as one text, with the direction where one is said: `outskirts`,
 * `countryside/west`.
 */
export function partText({ part, quadrant }: { part: string; quadrant?: string }): string {
  return quadrant === undefined ? part : `${part}/${quadrant}`
}

/** The inverse of `partText`. What a stranger's text says is not checked: that is the schema's. */
export function readPartText(text: string): { part: Part; quadrant?: Quadrant } {
  const [part, ...rest] = text.split('/')
  return { part: part as Part, ...(rest.length > 0 && { quadrant: rest.join('/') as Quadrant }) }
}

/**
 * The key of a place part, as footprints use it: `homs/countryside/west`. `part` may be a `partText`
 * already.
 */
export function partKey(item: { place: string; part: string; quadrant?: string }): string {
  return `${item.place}/${partText(item)}`
}
