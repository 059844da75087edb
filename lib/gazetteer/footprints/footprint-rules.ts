import type { FacilityKind, PlaceKind } from '#lib/model'

/**
 * Radius of a place in metres where the gazetteer gives none. Conventions, on the side of too wide:
 * a narrower outline claims more.
 */
export const DEFAULT_EXTENT: Record<PlaceKind, number> = {
  /** A spot that a text names and no source measures: a point, known to some 100 m. */
  site: 100,
  /** As a site; larger facilities have a line of their own below. */
  facility: 100,
  /** A gate with the buildings of its guards. */
  crossing: 100,
  /** Of a road that is known by one point only: as far as the next village. */
  road: 2000,
  /** Tents or blocks of a few thousand people. */
  camp: 1000,
  /** A quarter of a town. */
  neighbourhood: 1000,
  /** A group of houses and what is meant by its name. */
  hamlet: 1000,
  /** Houses and orchards; sources put one village up to 2 km apart. */
  village: 2000,
  /** Towns of some ten thousand people take 2 to 4 km; each may have its own in the gazetteer. */
  town: 3000,
  /** From the centre of a city of some hundred thousand people to the last quarter. */
  city: 5000,
  /** A province of the size below in ten districts. */
  district: 24000,
  /**
   * Radius of a circle of its area that three of four provinces of the world do not exceed (Natural
   * Earth 1:10m, 4,596 provinces: a quarter have 17 km and less, half 37, three quarters 74).
   */
  governorate: 75000,
  /** As two provinces. */
  region: 100000,
  /** The same as of provinces for the countries of the world: half have 215 km, three quarters 433. */
  country: 430000,
}

/**
 * Radius in metres of facilities that take more ground than a building, where the gazetteer gives
 * none.
 */
export const FACILITY_EXTENT: Partial<Record<FacilityKind, number>> = {
  /** With its runway and fence. */
  base: 2000,
  airport: 2000,
  port: 1000,
  university: 500,
  dam: 500,
  'power-station': 500,
  'industrial-plant': 500,
}

/** Nothing is drawn smaller: no source knows a place closer. */
export const LEAST = 100
/** The middle of a place is drawn no smaller: what is called a centre is some streets at least. */
export const LEAST_MIDDLE = 500

/** How far parts reach, in metres. */
export const REACH = {
  /** Outskirts, beyond the edge: the belt of suburbs and orchards around the built-up town. */
  outskirts: 4000,
  /**
   * Near, from the centre: the farthest that a text called near was 5.9 km (an air base and a
   * town); doubled, rounded down.
   */
  near: 10000,
  /**
   * Villages around, beyond the edge: farther than outskirts, nearer than the next town, which in
   * settled country is some 20 km away.
   */
  around: 8000,
  /** Outside a site, beyond the edge: at its fence and its gates. */
  outside: 1000,
  /**
   * On the way to a place, from its centre: as near, since farther off a text names another place.
   */
  towards: 10000,
  /** The area of a town without a known district, from the centre: what looks to its market. */
  area: 12000,
  /**
   * Along the coast, from the shore inland: the towns on the shore with their discs and the road
   * that joins them.
   */
  coast: 5000,
} as const

/**
 * Degrees to either side of a direction of which only its start is said: about an eighth of the
 * compass in all.
 */
export const WEDGE = 25

/**
 * Half the width of a corridor of a length, both in metres: 10 % of its length, as roads wind, but
 * not less than a village.
 */
export function corridorHalf(metres: number): number {
  return Math.max(2000, 0.1 * metres)
}

/**
 * How far apart two places may be, in metres, for UCDP to count the line between them as near a
 * place and not as a fuzzy line (codebook, `where_prec` 2 and 5).
 */
export const NEAR_LINE = 25000

/** So many villages are named in a rule; the rest is counted. */
export const NAMED = 4
