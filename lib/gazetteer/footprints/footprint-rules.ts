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
  /**
   * Between the 2 and 4 km that towns of the coast take; each may have its own in the gazetteer.
   */
  town: 3000,
  /** From the centre of Latakia or Tartus to the last quarter. */
  city: 5000,
  /** Radius of a circle of a district's area: those of the coast have 10.7 to 17.6 km. */
  district: 12000,
  /**
   * The same for Tartus (1,900 km², 24.5 km) and Latakia (2,400 km², 27.8 km), rounded up; used
   * only where the outline is missing.
   */
  governorate: 30000,
  /** As two governorates. */
  region: 50000,
  /** Half the way across Syria. */
  country: 300000,
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
   * Near, from the centre: the farthest that a text of this material called near was 5.9 km (air
   * base and Jableh); doubled, rounded down.
   */
  near: 10000,
  /**
   * Villages around, beyond the edge: farther than outskirts, nearer than the next town (Jableh to
   * Baniyas: 20 km).
   */
  around: 8000,
  /** Outside a site, beyond the edge: at its fence and its gates. */
  outside: 1000,
  /**
   * On the way to a place, from its centre: as near, since farther off a text names another place.
   */
  towards: 10000,
  /** The area of a town without a known district, from the centre: a usual district. */
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
