import type { PlaceCounts } from './view'

/**
 * What the dense map draws at a zoom: glyphs that do not cover each other, in world pixels of that zoom (Web Mercator, 256 px at zoom 0).
 * They depend on the zoom and the filter, never on where the map was panned to.
 */
export type Glyphs = {
  zoom: number
  length: number
  x: Float64Array
  y: Float64Array
  radius: Float32Array
  count: Uint32Array
  contradicted: Uint32Array
  /** `kinds[glyph * stacks + stack]`. */
  kinds: Uint32Array
  stacks: number
  /** The place with most claims in each glyph: where it stands. */
  at: Uint32Array
  /** Glyph of each place, or `NO_GLYPH` for a place without a shown claim: a click on a glyph lists exactly the claims of its places. */
  glyphOf: Uint32Array
}

/** Gathers the places of columns into glyphs: `gather(counts, zoom)`, made once for the columns. */
export type GlyphGatherer = (counts: PlaceCounts, zoom: number) => Glyphs
