import { PLACE_KINDS, isSettlementKind } from '#lib/model'
import type { FacilityKind, PlaceKind } from '#lib/model'

/** The GeoNames feature codes that the map has a kind for. Others are refused by name. */
const KINDS: Record<string, PlaceKind> = {
  // Capitals and seats: what stands in the code outweighs a missing population.
  'P.PPLC': 'city',
  'P.PPLG': 'city',
  'P.PPLA': 'city',
  'P.PPLA2': 'town',
  'P.PPLA3': 'town',
  'P.PPLA4': 'village',
  'P.PPLA5': 'village',
  // "Populated place" says no more than that people live there: a village until a population says
  // otherwise.
  'P.PPL': 'village',
  'P.PPLS': 'village',
  'P.STLMT': 'village',
  'P.PPLR': 'village',
  // A locality, a farm village, an abandoned or destroyed one: few people, but texts still name
  // them.
  'P.PPLL': 'hamlet',
  'P.PPLF': 'hamlet',
  'P.PPLQ': 'hamlet',
  'P.PPLW': 'hamlet',
  // A section of a town.
  'P.PPLX': 'neighbourhood',
  'A.ADM1': 'governorate',
  'A.ADM2': 'district',
  'A.PCLI': 'country',
  'A.PCLD': 'country',
  'A.PCLS': 'country',
  // Places at which things happen, beside the facilities below.
  'S.CMPRF': 'camp',
  'S.CMP': 'camp',
  'S.CSTL': 'site',
  'S.FT': 'site',
}

/** The GeoNames feature codes that say what a facility is. */
const FACILITIES: Record<string, FacilityKind> = {
  'L.MILB': 'base',
  'L.NVB': 'base',
  'S.AIRB': 'base',
  'S.INSM': 'base',
  'S.AIRF': 'airport',
  'S.AIRH': 'airport',
  'S.AIRP': 'airport',
  'S.AIRQ': 'airport',
  'L.PRT': 'port',
  'S.HSP': 'hospital',
  'S.PRN': 'prison',
  'S.PS': 'power-station',
  'S.DAM': 'dam',
  'S.OILR': 'industrial-plant',
  'S.UNIV': 'university',
}

/**
 * How many people make a settlement a town or a city, whatever its code. The coast's own towns are
 * the measure.
 */
const TOWN = 20_000
const CITY = 100_000

const entry = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/**
 * The kind of a GeoNames feature, and what it is where it is a facility; `undefined` where the map
 * has no kind for it (a stream, a hill, a sub-district).
 */
export function featureKind(
  featureClass: string,
  code: string,
  population: number,
): { kind: PlaceKind; facility?: FacilityKind } | undefined {
  const key = `${featureClass}.${code}`
  const facility = entry(FACILITIES, key)
  if (facility) return { kind: 'facility', facility }
  const kind = entry(KINDS, key)
  if (!kind || !isSettlementKind(kind)) return kind && { kind }
  const peopled: PlaceKind = population >= CITY ? 'city' : population >= TOWN ? 'town' : 'hamlet'
  return { kind: PLACE_KINDS[Math.max(PLACE_KINDS.indexOf(kind), PLACE_KINDS.indexOf(peopled))]! }
}
