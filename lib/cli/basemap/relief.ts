import sharp from 'sharp'
import { latitudeAt, metresPerPixel, worldX, worldY } from '#lib/geo'
import type { Box } from '#lib/geo'
import { kitElevation } from './sources/kit'
import { FINE_PIXELS } from './terrain'
import type { Terrain, TerrainSource } from './terrain'

/** Size of the image of the world's elevation, in pixels: 2 arc-minutes each. */
const WORLD = { width: 10_800, height: 5_400 }
const PER_DEGREE = WORLD.width / 360

/** Most pixels of a side of the relief, and how many it has for one of the elevation. */
const MOST_PIXELS = 1600
const FINER = 3

/**
 * What the grey of the elevation means in metres, from the elevations of 199,000 towns (median by
 * grey). The scale is not linear: low land has more of it than mountains.
 */
const METRES: readonly (readonly [grey: number, metres: number])[] = [
  [96, 0],
  [101, 15],
  [107, 29],
  [113, 49],
  [119, 89],
  [125, 135],
  [131, 187],
  [137, 266],
  [143, 361],
  [149, 457],
  [155, 550],
  [161, 660],
  [167, 778],
  [173, 883],
  [179, 1083],
  [185, 1389],
  [191, 1768],
  [197, 2188],
  [203, 2651],
  [209, 3226],
  [215, 3650],
  [221, 4138],
  [227, 4680],
  [255, 8600],
]

/** Metres by grey value, the table's points joined by straight lines. */
export const METRES_OF_GREY: readonly number[] = Array.from({ length: 256 }, (_, grey) => {
  const next = METRES.findIndex(([value]) => value >= grey)
  if (next <= 0) return 0
  const [[from, low], [to, high]] = [METRES[next - 1]!, METRES[next]!]
  return low + ((high - low) * (grey - from)) / (to - from)
})

/** How much steeper slopes are drawn than they are, and how much of the shading flat land has. */
const STEEPER = 7
const MIDDLE = 128

/** The relief becomes flat over this share of its width along each edge. */
const EDGE = 0.04

/** The light comes from the north-west, half way up the sky, as on printed maps. */
const LIGHT = { x: -0.5, y: -0.5, z: Math.SQRT1_2 }

/** A relief: a WebP of greys, of which 128 is flat, lighter is lit and darker is in shadow. */
export type Relief = {
  image: Buffer
  width: number
  height: number
  /** The zoom from which on it fades out; left out, that of the relief of the kit. */
  fades?: number
  /** Whose elevations it is made of, where they were fetched. */
  source?: TerrainSource
}

/**
 * Shades the relief of a box, in the projection of the map (Web Mercator).
 * @param terrain elevations that were fetched; without them those of the kit
 */
export async function reliefOf(
  [west, south, east, north]: Box,
  terrain?: Terrain,
): Promise<Relief> {
  const [x0, x1, y0, y1] = [worldX(west, 1), worldX(east, 1), worldY(north, 1), worldY(south, 1)]
  const usual = Math.min(MOST_PIXELS, (east - west) * PER_DEGREE * FINER)
  const width = Math.round(terrain ? Math.min(FINE_PIXELS, terrain.pixels) : usual)
  // Fine slopes are as steep as they are; those between far points are not.
  const steeper = terrain ? STEEPER * Math.sqrt(Math.min(1, usual / FINER / width)) : STEEPER
  const height = Math.min(
    terrain ? FINE_PIXELS : MOST_PIXELS,
    Math.round((width * (y1 - y0)) / (x1 - x0)),
  )
  const elevation = terrain?.at ?? (await elevationOf([west, south, east, north]))
  const metres = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    const lat = latitudeAt(y0 + ((row + 0.5) / height) * (y1 - y0), 1)
    for (let column = 0; column < width; column++)
      metres[row * width + column] = elevation(west + ((column + 0.5) / width) * (east - west), lat)
  }
  const pixels = Buffer.alloc(width * height)
  for (let row = 0; row < height; row++) {
    const lat = latitudeAt(y0 + ((row + 0.5) / height) * (y1 - y0), 1)
    const step = 2 * metresPerPixel(lat, width / (x1 - x0))
    const [above, below] = [Math.max(0, row - 1), Math.min(height - 1, row + 1)]
    for (let column = 0; column < width; column++) {
      const [left, right] = [Math.max(0, column - 1), Math.min(width - 1, column + 1)]
      const dx = ((metres[row * width + right]! - metres[row * width + left]!) / step) * steeper
      const dy =
        ((metres[below * width + column]! - metres[above * width + column]!) / step) * steeper
      const lit = (LIGHT.z - LIGHT.x * dx - LIGHT.y * dy) / Math.hypot(dx, dy, 1)
      // Flat land is lit by LIGHT.z; what is above and below it is spread over the greys, and ends
      // softly at the edge of the region.
      const inside = Math.min(column, width - 1 - column, row, height - 1 - row) / (EDGE * width)
      const share = (lit - LIGHT.z) * Math.min(1, inside)
      pixels[row * width + column] = Math.max(0, Math.min(255, MIDDLE + share * 230))
    }
  }
  const image = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .blur(1)
    .toColourspace('b-w')
    .webp({ quality: 55, effort: 6 })
    .toBuffer()
  const fades = Math.round(Math.log2(width / (x1 - x0) / 256) * 10 + 10) / 10
  return { image, width, height, ...(terrain && { fades, source: terrain.source }) }
}

/** Reads the elevation around a box; between pixels it is joined smoothly. */
async function elevationOf([west, south, east, north]: Box): Promise<
  (lon: number, lat: number) => number
> {
  const left = Math.floor((west + 180) * PER_DEGREE) - 3
  const right = Math.ceil((east + 180) * PER_DEGREE) + 3
  const top = Math.max(0, Math.floor((90 - north) * PER_DEGREE) - 3)
  const bottom = Math.min(WORLD.height, Math.ceil((90 - south) * PER_DEGREE) + 3)
  const [width, height] = [right - left, bottom - top]
  const metres = new Float32Array(width * height)
  const world = await sharp(kitElevation(), { limitInputPixels: WORLD.width * WORLD.height })
    .extract({ left: 0, top, width: WORLD.width, height })
    .greyscale()
    .raw()
    .toBuffer()
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      // Past the antimeridian the image goes on at its other side.
      const x = (left + column + WORLD.width) % WORLD.width
      metres[row * width + column] = METRES_OF_GREY[world[row * WORLD.width + x]!]!
    }
  const smooth = blurred(blurred(metres, width, height), width, height)
  return (lon, lat) => {
    const x = Math.max(1, Math.min(width - 3, (lon + 180) * PER_DEGREE - 0.5 - left))
    const y = Math.max(1, Math.min(height - 3, (90 - lat) * PER_DEGREE - 0.5 - top))
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const lines = [-1, 0, 1, 2].map((down) => {
      const at = (row + down) * width + column
      return cubic(smooth[at - 1]!, smooth[at]!, smooth[at + 1]!, smooth[at + 2]!, x - column)
    })
    return cubic(lines[0]!, lines[1]!, lines[2]!, lines[3]!, y - row)
  }
}

/** A smooth curve through b and c that leans on their neighbours (Catmull and Rom 1974). */
const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))

/** Takes the edges of the blocks away that the source's compression left. */
function blurred(from: Float32Array, width: number, height: number): Float32Array {
  const to = from.slice()
  for (let row = 1; row < height - 1; row++)
    for (let column = 1; column < width - 1; column++) {
      const at = row * width + column
      const beside = from[at - 1]! + from[at + 1]! + from[at - width]! + from[at + width]!
      to[at] = from[at]! / 2 + beside / 8
    }
  return to
}
