import type { Box } from '#lib/geo'
import { wrong } from './refused'

const ALLOWED =
  'four numbers west,south,east,north in degrees (WGS 84), or six with heights, which are passed over; a box with west greater than east crosses the antimeridian'

/** Reads `bbox` into one box, or two where it crosses the antimeridian. An error says what is allowed. */
export function readBbox(text: string): Box[] {
  const parts = text.split(',')
  const numbers = parts.map((part) =>
    /^\s*[-+]?\d+(\.\d*)?(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : NaN,
  )
  const flat = numbers.length === 6 ? [numbers[0]!, numbers[1]!, numbers[3]!, numbers[4]!] : numbers
  const [west, south, east, north] = flat as [number, number, number, number]
  const fits =
    flat.length === 4 &&
    numbers.every(Number.isFinite) &&
    Math.abs(south) <= 90 &&
    Math.abs(north) <= 90 &&
    south <= north &&
    Math.abs(west) <= 180 &&
    Math.abs(east) <= 180
  if (!fits) throw wrong('bbox', text, ALLOWED)
  return west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ]
}
