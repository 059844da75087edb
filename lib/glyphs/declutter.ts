// Declutters places: the heaviest spot becomes a glyph and takes in all spots that stand too close
// to it, then the heaviest of those that are left, until none is left. Heavy places keep their own
// glyph this way, and no glyph covers another.
import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import { NO_GLYPH } from './glyphs'
import type { Declutter, Glyphs, PixelBox } from './glyphs'
import { worldSize, worldX, worldY } from '#lib/geo'
import { growableArray, lruCache } from '#lib/util'
import { spotLayout } from './spot-layout'
import type { SpotLayout } from './spot-layout'

/** Layouts kept, one a zoom: a reader goes in and out between a few zooms. */
const KEPT = 4

/**
 * Claims at each spot: how many, of which kinds, how many contradicted, and the place with most of
 * them.
 */
type Weights = {
  count: Uint32Array
  contradicted: Uint32Array
  kinds: Uint32Array
  at: Uint32Array
  places: Uint32Array
}

/**
 * Makes ready to declutter a list of places: projects them once, and keeps the layouts of the zooms
 * used last.
 */
export function declutterer(places: readonly ColumnPlace[]): Declutter {
  const [x, y] = [new Float64Array(places.length), new Float64Array(places.length)]
  places.forEach(({ lon, lat }, i) => {
    x[i] = worldX(lon, 1)
    y[i] = worldY(lat, 1)
  })
  const layout = spotLayout(x, y)
  const kept = lruCache<number, SpotLayout>(KEPT)
  return (counts, zoom, view) =>
    gather(
      kept.get(zoom, () => layout(zoom)),
      counts,
      zoom,
      view,
    )
}

function weigh({ spotOf, length }: SpotLayout, { counts, width, stacks }: PlaceCounts): Weights {
  const out: Weights = {
    count: new Uint32Array(length),
    contradicted: new Uint32Array(length),
    kinds: new Uint32Array(length * stacks),
    at: new Uint32Array(length),
    places: new Uint32Array(length),
  }
  const most = new Uint32Array(length)
  for (let place = 0; place < spotOf.length; place++) {
    const spot = spotOf[place]!
    const base = place * width
    let here = 0
    for (let stack = 0; stack < stacks; stack++) {
      const against = counts[base + stacks + stack]!
      const of = counts[base + stack]! + against
      here += of
      out.contradicted[spot]! += against
      out.kinds[spot * stacks + stack]! += of
    }
    if (here === 0) continue
    out.count[spot]! += here
    out.places[spot]!++
    if (here > most[spot]!) {
      most[spot] = here
      out.at[spot] = place
    }
  }
  return out
}

/**
 * Spots with claims, heaviest first; of equal ones the first. Weight and position fit one number,
 * since a block has far fewer than a million spots, and numbers sort without a comparison of ours.
 */
function heaviest(spots: Uint32Array, count: Uint32Array): Uint32Array {
  const keys = new Float64Array(spots.length)
  let length = 0
  for (let i = 0; i < spots.length; i++)
    if (count[spots[i]!]! > 0) keys[length++] = (2 ** 32 - count[spots[i]!]!) * 2 ** 20 + i
  keys.subarray(0, length).sort()
  const out = new Uint32Array(length)
  for (let i = 0; i < length; i++) out[i] = spots[keys[i]! % 2 ** 20]!
  return out
}

function gather(layout: SpotLayout, counts: PlaceCounts, zoom: number, view: PixelBox): Glyphs {
  const { stacks } = counts
  const weights = weigh(layout, counts)
  const glyphOfSpot = new Uint32Array(layout.length).fill(NO_GLYPH)
  const standing = growableArray(Uint32Array)
  for (const block of layout.blocks(view)) {
    const near = block.near()
    const order = heaviest(block.spots, weights.count)
    for (let i = 0; i < order.length; i++) {
      const spot = order[i]!
      if (glyphOfSpot[spot] !== NO_GLYPH) continue
      near(spot, standing.length(), glyphOfSpot)
      standing.push(spot)
    }
  }
  return glyphsOf(layout, weights, standing.done(), glyphOfSpot, zoom, stacks)
}

/** The glyphs of the spots that stand, each with the sums of all spots that joined it. */
function glyphsOf(
  layout: SpotLayout,
  weights: Weights,
  standing: Uint32Array,
  glyphOfSpot: Uint32Array,
  zoom: number,
  stacks: number,
): Glyphs {
  const { length } = standing
  const scale = worldSize(zoom)
  let glyphOf: Uint32Array | undefined
  const glyphs: Glyphs = {
    zoom,
    length,
    stacks,
    x: new Float64Array(length),
    y: new Float64Array(length),
    count: new Uint32Array(length),
    contradicted: new Uint32Array(length),
    kinds: new Uint32Array(length * stacks),
    at: new Uint32Array(length),
    places: new Uint32Array(length),
    get glyphOf() {
      // Made when a glyph is asked for, since there may be a million places.
      return (glyphOf ??= layout.spotOf.map((spot) => glyphOfSpot[spot]!))
    },
  }
  for (let glyph = 0; glyph < length; glyph++) {
    const spot = standing[glyph]!
    glyphs.x[glyph] = layout.x[spot]! * scale
    glyphs.y[glyph] = layout.y[spot]! * scale
    glyphs.at[glyph] = weights.at[spot]!
  }
  for (let spot = 0; spot < glyphOfSpot.length; spot++) {
    const glyph = glyphOfSpot[spot]!
    if (glyph === NO_GLYPH) continue
    if (weights.count[spot] === 0) {
      glyphOfSpot[spot] = NO_GLYPH // it is near, but nothing is claimed there
      continue
    }
    glyphs.count[glyph]! += weights.count[spot]!
    glyphs.contradicted[glyph]! += weights.contradicted[spot]!
    glyphs.places[glyph]! += weights.places[spot]!
    for (let stack = 0; stack < stacks; stack++)
      glyphs.kinds[glyph * stacks + stack]! += weights.kinds[spot * stacks + stack]!
  }
  return glyphs
}
