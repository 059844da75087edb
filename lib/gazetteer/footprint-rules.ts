import type { Part, Place, PlaceKind, Precision, PrecisionLevel } from '#lib/model'

/** Radius of a place in metres where the gazetteer gives none: what towns of the coast measure, rounded up. */
export const DEFAULT_EXTENT: Record<PlaceKind, number> = {
  site: 2000, hamlet: 1000, village: 2000, town: 3000, city: 5000, district: 12000, governorate: 30000, region: 50000, country: 300000,
}

/** How far parts reach beyond the core's edge, or from the centre, in metres. */
export const REACH = {
  /** Outskirts: the belt of suburbs and orchards beyond the built-up edge. */
  outskirts: 4000,
  /** "Near": the farthest that a text of this material called near was 5.9 km (air base and Jableh); doubled, rounded. */
  near: 10000,
  /** "Villages around", "surrounding areas": farther than outskirts, nearer than the next town (Jableh to Baniyas: 20 km). */
  around: 8000,
  /** Outside a site: at its fence and its gates. */
  outside: 1000,
  /** On the way to a place, direction not said. */
  towards: 10000,
}

/** Levels in the codes of ACLED (`geo_precision`) and UCDP (`where_prec`), as their codebooks define them. */
const CODES: Record<Exclude<PrecisionLevel, 'none'>, Pick<Precision, 'acled' | 'ucdp'>> = {
  site: { acled: 1, ucdp: 1 },
  settlement: { acled: 1, ucdp: 1 },
  part: { acled: 1, ucdp: 1 },
  vicinity: { acled: 2, ucdp: 2 },
  district: { acled: 2, ucdp: 3 },
  governorate: { acled: 3, ucdp: 4 },
  vague: { acled: 3, ucdp: 5 },
  country: { acled: 3, ucdp: 6 },
}

/** A precision with its export codes. */
export function precisionOf(level: PrecisionLevel, metres: number): Precision {
  return level === 'none' ? { level, metres: 0, acled: 3, ucdp: 6 } : { level, metres, ...CODES[level] }
}

/** How sure the named part of a place of this kind can be at best. */
export function levelOf(place: Place, part: Part): PrecisionLevel {
  const { kind, vague } = place.properties
  if (vague || kind === 'region') return 'vague'
  if (kind === 'country' || kind === 'governorate') return kind
  if (kind === 'district' || part === 'area') return 'district'
  if (part === 'whole') return kind === 'site' ? 'site' : 'settlement'
  return part === 'centre' || part === 'parts' ? 'part' : 'vicinity'
}
