import { PLACE_KINDS, isSettlementKind } from '#lib/model'
import type { PlaceKind } from '#lib/model'

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
  // A section of a town: there is no kind for neighbourhoods, and it is no settlement of its own.
  'P.PPLX': 'site',
  'A.ADM1': 'governorate',
  'A.ADM2': 'district',
  'A.PCLI': 'country',
  'A.PCLD': 'country',
  'A.PCLS': 'country',
  // Places at which things happen: bases, ports, camps, works.
  'S.AIRB': 'site',
  'S.AIRP': 'site',
  'S.AIRF': 'site',
  'S.AIRH': 'site',
  'S.AIRQ': 'site',
  'L.MILB': 'site',
  'S.INSM': 'site',
  'L.NVB': 'site',
  'L.PRT': 'site',
  'S.CMPRF': 'site',
  'S.CMP': 'site',
  'S.HSP': 'site',
  'S.PRN': 'site',
  'S.PS': 'site',
  'S.DAM': 'site',
  'S.OILR': 'site',
  'S.CSTL': 'site',
  'S.FT': 'site',
  'S.UNIV': 'site',
}

/**
 * How many people make a settlement a town or a city, whatever its code. The coast's own towns are
 * the measure.
 */
const TOWN = 20_000
const CITY = 100_000

/**
 * The kind of a GeoNames feature; `undefined` where the map has none for it (a stream, a hill, a
 * sub-district).
 */
export function featureKind(
  featureClass: string,
  code: string,
  population: number,
): PlaceKind | undefined {
  const key = `${featureClass}.${code}`
  const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
  if (!kind || !isSettlementKind(kind)) return kind
  const peopled: PlaceKind = population >= CITY ? 'city' : population >= TOWN ? 'town' : 'hamlet'
  return PLACE_KINDS[Math.max(PLACE_KINDS.indexOf(kind), PLACE_KINDS.indexOf(peopled))]
}
