import type { Part, Place, PlaceKind, Precision, PrecisionLevel } from '#lib/model'
import { NEAR_LINE } from './footprint-rules'

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

/** Kinds of places that are one spot. People live in a camp and a neighbourhood; a road is long. */
const SPOTS: readonly PlaceKind[] = ['site', 'facility', 'crossing']

/**
 * How sure the named part of a place of this kind can be at best, where its ground reaches so many
 * metres from its point. UCDP counts a long road as a fuzzy line.
 */
export function levelOfPart(place: Place, part: Part, metres: number): PrecisionLevel {
  const { kind, vague } = place.properties
  if (kind === 'road') return metres <= NEAR_LINE ? 'vicinity' : 'vague'
  if (vague || kind === 'region') return 'vague'
  if (kind === 'country' || kind === 'governorate') return kind
  if (kind === 'district' || part === 'area' || part === 'countryside') return 'district'
  if (part === 'whole') return SPOTS.includes(kind) ? 'site' : 'settlement'
  return part === 'centre' || part === 'parts' ? 'part' : 'vicinity'
}
