// Spots: the points that are decluttered. Few places are a spot each. Of very many, those within a
// small cell share one, and blocks of cells are decluttered apart, so that a map need only do the
// blocks in view. Cells and blocks are anchored to the world, so panning changes nothing.
import { NO_GLYPH } from './glyphs'
import type { PixelBox } from './glyphs'
import { worldSize } from '#lib/geo'
import { spatialHash } from './spatial-hash'
import type { JoinNear } from './spatial-hash'
import { radixSortNumbers } from '#lib/util'

/**
 * Up to this many places, each is a spot of its own. Beyond, all places in one cell of the screen
 * share a spot.
 */
const MANY = 20_000
/** Cells and blocks in pixels, both anchored to the world. */
const CELL = 8
const BLOCK = 1024
/** Bits of a coordinate in the order of places: enough for cells of zoom 21. */
const BITS = 26

/**
 * The spots of a zoom. `x` and `y` are their positions in worlds (0 to 1). `blocks` gives the spots
 * to declutter together: all at once where they are few; where they are very many, those in view,
 * in squares anchored to the world.
 */
export type SpotLayout = {
  length: number
  spotOf: Uint32Array
  x: Float64Array
  y: Float64Array
  blocks: (view: PixelBox) => SpotGroup[]
}

/**
 * Spots that are decluttered together, with the function that gives a glyph to all spots near one
 * of them.
 */
export type SpotGroup = { spots: Uint32Array; near: () => JoinNear }

/**
 * Lays out places by zoom. Few places are spots of their own at every zoom. Very many are put in a
 * spatial order once, so that each zoom takes one pass.
 */
export function spotLayout(x: Float64Array, y: Float64Array): (zoom: number) => SpotLayout {
  if (x.length <= MANY) {
    const all = Uint32Array.from(x.keys())
    return (zoom) => {
      const blocks = [spotGroup(x, y, zoom, all)]
      return { length: x.length, spotOf: all, x, y, blocks: () => blocks }
    }
  }
  const keys = new Float64Array(x.length)
  for (let place = 0; place < keys.length; place++) keys[place] = interleave(x[place]!, y[place]!)
  const order = radixSortNumbers(keys)
  return (zoom) => cells(x, y, keys, order, zoom)
}

/**
 * A position on a Z-order curve: one number whose leading digits in base four say in which square
 * of any size the position lies.
 */
function interleave(x: number, y: number): number {
  const most = 2 ** BITS
  const [column, row] = [
    Math.min(most - 1, Math.max(0, Math.floor(x * most))),
    Math.min(most - 1, Math.max(0, Math.floor(y * most))),
  ]
  const half = BITS / 2
  return (
    (spread(column >> half) * 2 + spread(row >> half)) * 4 ** half +
    spread(column % 2 ** half) * 2 +
    spread(row % 2 ** half)
  )
}

/** Thirteen bits with a gap before each. */
function spread(bits: number): number {
  let out = (bits | (bits << 8)) & 0x00ff00ff
  out = (out | (out << 4)) & 0x0f0f0f0f
  out = (out | (out << 2)) & 0x33333333
  return (out | (out << 1)) & 0x55555555
}

/**
 * Places of one cell are neighbours in the order: one pass finds them. A cell stands in the middle
 * of its places.
 */
function cells(
  x: Float64Array,
  y: Float64Array,
  keys: Float64Array,
  order: Uint32Array,
  zoom: number,
): SpotLayout {
  const scale = worldSize(Math.floor(zoom))
  const per = (pixels: number) => 4 ** Math.max(0, BITS - Math.round(Math.log2(scale / pixels)))
  const [cell, block] = [per(CELL), per(BLOCK)]
  const spotOf = new Uint32Array(x.length)
  const [xs, ys, sizes]: number[][] = [[], [], []]
  const blocks = new Map<number, number[]>()
  let last = -1
  for (const place of order) {
    const here = Math.floor(keys[place]! / cell)
    if (here !== last) {
      last = here
      xs!.push(0)
      ys!.push(0)
      sizes!.push(0)
      const square = Math.floor(keys[place]! / block)
      const list = blocks.get(square)
      if (list) list.push(xs!.length - 1)
      else blocks.set(square, [xs!.length - 1])
    }
    const spot = xs!.length - 1
    spotOf[place] = spot
    xs![spot]! += x[place]!
    ys![spot]! += y[place]!
    sizes![spot]!++
  }
  const [meanX, meanY] = [xs!, ys!].map((sums) =>
    Float64Array.from(sums, (sum, spot) => sum / sizes![spot]!),
  ) as [Float64Array, Float64Array]
  const of = (spots: Iterable<number>) => spotGroup(meanX, meanY, zoom, Uint32Array.from(spots))
  const whole = xs!.length <= MANY ? [of(xs!.keys())] : undefined
  const squares = whole ? [] : [...blocks].map(([square, spots]) => ({ square, block: of(spots) }))
  return {
    length: xs!.length,
    spotOf,
    x: meanX,
    y: meanY,
    blocks: (view) =>
      whole ??
      squares.filter(({ square }) => inView(square, block, scale, view)).map((one) => one.block),
  }
}

/** A block, whose spots are put into squares when it is first seen. */
function spotGroup(x: Float64Array, y: Float64Array, zoom: number, spots: Uint32Array): SpotGroup {
  let near: JoinNear | undefined
  return { spots, near: () => (near ??= spatialHash(x, y, worldSize(zoom), spots, NO_GLYPH)) }
}

/** Whether a square of the order touches a view. */
function inView(square: number, per: number, scale: number, view: PixelBox): boolean {
  const bits = BITS - Math.round(Math.log2(per) / 2)
  let [column, row] = [0, 0]
  for (let bit = 0, key = square; bit < bits; bit++, key = Math.floor(key / 4)) {
    column += Math.floor((key % 4) / 2) * 2 ** bit
    row += (key % 2) * 2 ** bit
  }
  const size = scale / 2 ** bits
  return (
    column * size < view.right &&
    (column + 1) * size > view.left &&
    row * size < view.bottom &&
    (row + 1) * size > view.top
  )
}
