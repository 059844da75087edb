import { METRES_PER_DEGREE, toDecimals } from '#lib/geo'
import type { Part, PlaceKind, PrecisionLevel } from '#lib/model'
import { importTold } from '#lib/words'

/**
 * What a precision code says: how sure, which part of the place, how far off in metres; `area`
 * where the code means an area and not the named place.
 */
export type CodedPrecision = {
  level: Exclude<PrecisionLevel, 'none'>
  metres: number
  part: Part
  area?: PlaceKind
}

/**
 * How far a place of a level may lie from its point, in metres. Conventions, on the side of too
 * wide: a town's discs of the gazetteer; UCDP's "25 km around a known point"; circles of usual
 * districts and governorates of the world, which are larger than the usual ones of a small country.
 */
const METRES = {
  settlement: 3000,
  vicinity: 25_000,
  district: 30_000,
  governorate: 60_000,
  vague: 100_000,
  country: 300_000,
} as const

const TOWN: CodedPrecision = { level: 'settlement', metres: METRES.settlement, part: 'whole' }
const NEAR: CodedPrecision = { level: 'vicinity', metres: METRES.vicinity, part: 'near' }
const GOVERNORATE: CodedPrecision = {
  level: 'governorate',
  metres: METRES.governorate,
  part: 'whole',
  area: 'governorate',
}

/**
 * ACLED's `geo_precision`: 1 a town; 2 near a town or a small part of a region; 3 a larger region,
 * for which its capital stands.
 */
export const ACLED_PRECISION: Record<string, CodedPrecision> = {
  '1': TOWN,
  '2': NEAR,
  '3': GOVERNORATE,
}

/**
 * UCDP's `where_prec`: 1 exact, 2 within 25 km, 3 district, 4 governorate, 5 larger or vague, 6
 * country, 7 international waters or airspace.
 */
export const UCDP_PRECISION: Record<string, CodedPrecision> = {
  '1': TOWN,
  '2': NEAR,
  '3': { level: 'district', metres: METRES.district, part: 'whole', area: 'district' },
  '4': GOVERNORATE,
  '5': { level: 'vague', metres: METRES.vague, part: 'whole' },
  '6': { level: 'country', metres: METRES.country, part: 'whole', area: 'country' },
  '7': { level: 'vague', metres: METRES.vague, part: 'whole' },
}

/** The precision of a file that states none: a town. The report says so. */
export const UNSAID_PRECISION = TOWN

/**
 * A point's numbers with no more digits than a precision in metres deserves, longitude and
 * latitude.
 */
export function roundedTo(metres: number, lon: number, lat: number): [lon: number, lat: number] {
  const digits = Math.min(
    5,
    Math.max(0, Math.ceil(Math.log10(METRES_PER_DEGREE / Math.max(metres, 1)))),
  )
  return [toDecimals(lon, digits), toDecimals(lat, digits)]
}

/** The level of a place known to within so many metres of a point that a file gives. */
export function levelWithin(metres: number): CodedPrecision['level'] {
  return metres <= 500
    ? 'site'
    : metres <= 5000
      ? 'settlement'
      : metres <= 25_000
        ? 'vicinity'
        : metres <= 40_000
          ? 'district'
          : metres <= 80_000
            ? 'governorate'
            : metres <= 200_000
              ? 'vague'
              : 'country'
}

/** A code as its codebook writes it: programs that compute make `1.0` of 1. */
export const codeDigit = (text: string): string => text.replace(/^(-?\d+)\.0+$/, '$1')

/** Why a code is refused that its codebook does not have. */
export const codeUnknown = (column: string, code: string, allowed: string): string =>
  importTold('code.none', { column, value: code.slice(0, 20), allowed })

const SITE: CodedPrecision = { level: 'site', metres: 100, part: 'whole' }
const DISTRICT = UCDP_PRECISION['3']!
const COUNTRY = UCDP_PRECISION['6']!

/**
 * Words in which files say how surely a place is known, in lower case. "Approximate" says that the
 * point is near, and how near as little as ACLED's 2 does.
 */
const PRECISION_WORDS: readonly [words: RegExp, precision: CodedPrecision][] = [
  [/^(?:exact(?: location| place)?|precise|address|street|building|site|gps|house)$/, SITE],
  [
    /^(?:town|village|city|settlement|community|locality|municipality|neighbou?rhood|suburb)$/,
    TOWN,
  ],
  [/^(?:near|nearby|vicinity|around|approx(?:imate(?:ly)?|\.)?|estimated|within 25 ?km)$/, NEAR],
  [/^(?:sub-?district|district|county|raion|admin ?-?2|adm2)$/, DISTRICT],
  [/^(?:governorate|province|state|oblast|region|admin ?-?1|adm1)$/, GOVERNORATE],
  [/^(?:country|national|nation|admin ?-?0|adm0)$/, COUNTRY],
  [/^(?:adresse|adresse exacte|exacte?|exact[oa]|точн[оаы][еяй]?|точний|точна адреса)$/, SITE],
  [
    /^(?:ville|village|commune|localite|quartier|municipio|localidad|ciudad|pueblo|barrio|город|село|поселок|посёлок|місто|селище|населенный пункт|населений пункт|حي|مخيم)$/,
    TOWN,
  ],
  [/^(?:approximati(?:f|ve)|aproximad[oa]|примерно|приблизительно|приблизно|около)$/, NEAR],
  [/^(?:arrondissement|cercle|район|ناحيه|قضاء)$/, DISTRICT],
  [/^(?:departement|departamento|provincia|область)$/, GOVERNORATE],
  [/^(?:دقيق|موقع دقيق)$/, SITE],
  [/^(?:بلدة|قرية|مدينة)$/, TOWN],
  [/^(?:تقريبي|قرب|محيط)$/, NEAR],
  [/^(?:قضاء|ناحية)$/, DISTRICT],
  [/^(?:محافظة)$/, GOVERNORATE],
]

/** A distance as people write it: `500 m`, `~5 km`, `within 2 kilometres`. */
const DISTANCE =
  /^(?:(?:within|about|around|up to|approx\.?|ca\.?|environ|около|~|<|≤|±|\+\/-)\s*)?(\d{1,6}(?:[.,]\d+)?)\s*(m|km|met(?:er|re)s?|kilomet(?:er|re)s?|м|км|متر|كم)$/

/** A place known to within so many metres. */
export const inMetres = (metres: number): CodedPrecision => ({
  level: levelWithin(metres),
  metres,
  part: metres > 5000 && metres <= 25_000 ? 'near' : 'whole',
})

/** The precision that a word says; `undefined` where it is none of those that are known. */
export function wordPrecision(text: string): CodedPrecision | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/ (?:level|centroid|location|known|only)$/, '')
  const [, distance, unit = ''] = DISTANCE.exec(word) ?? []
  const metres = Math.ceil(
    Number((distance ?? '0').replace(',', '.')) * (/^(?:k|км|كم)/.test(unit) ? 1000 : 1),
  )
  if (metres >= 1 && metres <= 20_000_000) return inMetres(metres)
  return PRECISION_WORDS.find(([words]) => words.test(word))?.[1]
}
