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

/** How far the damage is said to go; `damaged` where the words say no more. */
export const DAMAGE_EXTENTS = [
  'damaged',
  'destroyed',
  'burned',
  'looted',
  'out-of-service',
] as const
