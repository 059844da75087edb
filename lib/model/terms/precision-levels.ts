/**
 * How sure the ground of a place part is, from the finest to none. It decides how a mark is drawn:
 * solid, dashed or hatched.
 */
export const PRECISION_LEVELS = [
  'site',
  'settlement',
  'part',
  'vicinity',
  'district',
  'governorate',
  'vague',
  'country',
  'none',
] as const
/** How sure the ground of a place part is, such as `settlement`. */
export type PrecisionLevel = (typeof PRECISION_LEVELS)[number]
/** Levels so wide that a filled outline would hide the map: they are drawn as an edge. */
export const WIDE_LEVELS: readonly PrecisionLevel[] = ['governorate', 'vague', 'country']
/**
 * The dashes of an outline's edge by precision, as SVG's `stroke-dasharray` in pixels. Only a site
 * has a solid edge.
 */
export const EDGE_DASHES: Partial<Record<PrecisionLevel, string>> = {
  settlement: '7 4',
  part: '7 4',
  vicinity: '3 4',
  district: '2 4',
  governorate: '1 5',
  vague: '1 5',
  country: '1 5',
}
