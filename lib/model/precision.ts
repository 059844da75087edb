import type { MultiPolygon, Polygon } from 'geojson'
import type { PrecisionLevel } from './terms'

/**
 * Honest precision: the level, and how far from the place's point the true place may lie, in metres
 * (0 only where there is no geometry).
 */
export type Precision = {
  level: PrecisionLevel
  metres: number
  /**
   * The same in ACLED's `geo_precision` (1 town, 2 near a town or part of a region, 3 larger
   * region).
   */
  acled: 1 | 2 | 3
  /** The same in UCDP GED's `where_prec` (1 exact … 6 country, 7 international). */
  ucdp: 1 | 2 | 3 | 4 | 5 | 6
}

/** What place + part looks like on the ground. */
export type Footprint = {
  /**
   * The outline to draw, longitude before latitude (RFC 7946); `null` where words name a place that
   * has no outline.
   */
  geometry: Polygon | MultiPolygon | null
  precision: Precision
  /** How the outline was made, in words, for the reader of a card. */
  rule: string
  /**
   * Ids of the known places that the words sum up ("villages around"), nearest first; absent where
   * they sum up none.
   */
  members?: string[]
}
