import type { PlaceCounts } from '#lib/columns'

/** Glyph of a place that has no claim to show, or none in view. */
export const NO_GLYPH = 0xffffffff

/** A rectangle in world pixels of a zoom (Web Mercator, 256 px at zoom 0, y downwards). */
export type PixelBox = { left: number; top: number; right: number; bottom: number }

/**
 * What the dense map draws at a zoom: glyphs that never cover each other, in world pixels of that
 * zoom. They depend on the zoom and the filter, never on where the map was panned to.
 */
export type Glyphs = {
  zoom: number
  length: number
  x: Float64Array
  y: Float64Array
  count: Uint32Array
  contradicted: Uint32Array
  /** `kinds[glyph * stacks + stack]`. */
  kinds: Uint32Array
  stacks: number
  /** The place with most claims in each glyph: where it stands. */
  at: Uint32Array
  /** How many places a glyph stands for. */
  places: Uint32Array
  /**
   * Glyph of each place, or `NO_GLYPH`: a click on a glyph lists exactly the claims of its places.
   */
  readonly glyphOf: Uint32Array
}

/**
 * Declutters the places it was made for, by their counts at a zoom. Where coordinates are very
 * many, only what lies in `view` is done.
 */
export type Declutter = (counts: PlaceCounts, zoom: number, view: PixelBox) => Glyphs
