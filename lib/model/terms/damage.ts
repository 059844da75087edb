/** What is said to be damaged. */
export const DAMAGED_OBJECTS = [
  'homes',
  'hospital',
  'school',
  'place-of-worship',
  'market',
  'power',
  'water',
  'telecommunications',
  'road',
  'bridge',
  'airport',
  'port',
  'fuel',
  'aid',
  'farmland',
  'heritage',
  'government-building',
  'military-site',
  'vehicles',
  'shops',
  'other',
] as const
/** What is said to be damaged, such as `hospital`. */
export type DamagedObject = (typeof DAMAGED_OBJECTS)[number]

/** How far the damage is said to go; `damaged` where the words say no more. */
export const DAMAGE_EXTENTS = [
  'damaged',
  'destroyed',
  'burned',
  'looted',
  'out-of-service',
] as const
/** How far a damage goes, such as `destroyed`. */
export type DamageExtent = (typeof DAMAGE_EXTENTS)[number]
