import type { Part, Place, Precision, PrecisionLevel } from '#lib/model'

/**
 * Levels in the codes of ACLED (`geo_precision`) and UCDP (`where_prec`), as their codebooks define
 * them.
 */
const CODES: Record<PrecisionLevel, Pick<Precision, 'acled' | 'ucdp'>> = {
  site: { acled: 1, ucdp: 1 },
  settlement: { acled: 1, ucdp: 1 },
  part: { acled: 1, ucdp: 1 },
  vicinity: { acled: 2, ucdp: 2 },
  district: { acled: 2, ucdp: 3 },
  governorate: { acled: 3, ucdp: 4 },
  vague: { acled: 3, ucdp: 5 },
  country: { acled: 3, ucdp: 6 },
  none: { acled: 3, ucdp: 6 },
}

/** A precision with its export codes. */
export function precisionOf(level: PrecisionLevel, metres: number): Precision {
  return { level, metres: level === 'none' ? 0 : metres, ...CODES[level] }
}

/** How sure the named part of a place of this kind can be at best. */
export function levelOfPart(place: Place, part: Part): PrecisionLevel {
  const { kind, vague } = place.properties
  if (vague || kind === 'region') return 'vague'
  if (kind === 'country' || kind === 'governorate') return kind
  if (kind === 'district' || part === 'area' || part === 'countryside') return 'district'
  if (part === 'whole') return kind === 'site' ? 'site' : 'settlement'
  return part === 'centre' || part === 'parts' ? 'part' : 'vicinity'
}
