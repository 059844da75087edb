import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Position } from 'geojson'
import { boxOf, boxesMeet } from '#lib/geo'
import type { Box } from '#lib/geo'

/** Steps a degree: the sources have four decimals, about 10 m. */
const STEPS = 1e4

/** One polygon of a file of the whole Earth: its rings, and the country it is of, if any. */
type WorldPolygon = { country: string; rings: Position[][] }

/** Which rings are kept; `hole` is set for all but the first of a polygon. */
export type KeepRing = (ring: Position[], hole: boolean) => boolean

/** Bytes of the text that the scanner knows. */
const [OPEN, CLOSE, MINUS, PLUS, POINT, ZERO, NINE, E] = [91, 93, 45, 43, 46, 48, 57, 101] as const

/**
 * Reads polygons out of the bytes of a GeoJSON file without making an object of the file: 120 MB of
 * JSON would need six times as much memory. The country is the `A3` that follows them.
 */
function* scanPolygons(bytes: Buffer): Generator<WorldPolygon> {
  const coordinates = Buffer.from('"coordinates":')
  const code = Buffer.from('"A3":"')
  let at = bytes.indexOf(coordinates)
  let depth = 0
  let nextCode = bytes.indexOf(code)
  let [rings, ring, numbers]: [Position[][], Position[], number[]] = [[], [], []]
  while (at >= 0) {
    if (nextCode >= 0 && nextCode < at) nextCode = bytes.indexOf(code, at)
    const country =
      nextCode < 0
        ? ''
        : bytes.toString('latin1', nextCode + code.length, nextCode + code.length + 3)
    at += coordinates.length
    do {
      const byte = bytes[at]!
      if (byte === OPEN) depth++
      else if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
        const from = at
        while (isNumeral(bytes[at]!)) at++
        numbers.push(Number(bytes.toString('latin1', from, at--)))
      } else if (byte === CLOSE) {
        depth--
        if (numbers.length > 0) {
          ring.push([numbers[0]!, numbers[1]!])
          numbers = []
        } else if (ring.length > 0) {
          rings.push(ring)
          ring = []
        } else if (rings.length > 0) {
          yield { country, rings }
          rings = []
        }
      }
      at++
    } while (depth > 0)
    at = bytes.indexOf(coordinates, at)
  }
}

const isNumeral = (byte: number): boolean =>
  (byte >= ZERO && byte <= NINE) || byte === POINT || byte === MINUS || byte === E || byte === PLUS

/** Numbers of a ring in the index: its polygon, whether it is a hole, where it begins, how long it is, its box. */
const FIELDS = 8

/** The head of a packed file: the country of each polygon, and `FIELDS` numbers for each ring. */
type Head = { countries: string[]; index: number[] }

/** Nearer to the poles a ring may well run along all longitudes. */
const POLAR = 85

/**
 * A ring that jumps from one side of the antimeridian to the other as two rings that do not: one
 * that goes on past 180 degrees, and the same a turn of the Earth to the west.
 */
function unrolled(ring: Position[]): Position[][] {
  const jumps = ring.some(
    ([lon, lat], i) => i > 0 && Math.abs(lon! - ring[i - 1]![0]!) > 180 && Math.abs(lat!) < POLAR,
  )
  if (!jumps) return [ring]
  const east = ring.map(([lon, lat]): Position => [lon! < 0 ? lon! + 360 : lon!, lat!])
  return [east, east.map(([lon, lat]): Position => [lon! - 360, lat!])]
}

/**
 * Writes the polygons of a GeoJSON file as a line of JSON that says where everything is, and whole
 * numbers after it, so that later builds read a country in a moment.
 */
export function packRings(from: string, to: string, keep: KeepRing): void {
  const head: Head = { countries: [], index: [] }
  const packed: Int32Array[] = []
  let offset = 0
  for (const { country, rings } of scanPolygons(readFileSync(from))) {
    const polygon = head.countries.push(country) - 1
    const parts = rings.flatMap((one, i) => unrolled(one).map((ring) => [i, ring] as const))
    for (const [i, ring] of parts) {
      if (!keep(ring, i > 0)) continue
      const points = Int32Array.from(ring.flat(), (value) => Math.round(value * STEPS))
      const box = boxOf(ring)!.map((value) => Math.round(value * STEPS))
      head.index.push(polygon, i > 0 ? 1 : 0, offset, points.length, ...box)
      packed.push(points)
      offset += points.length
    }
  }
  const line = JSON.stringify(head)
  const padded = line.padEnd(Math.ceil((Buffer.byteLength(line) + 1) / 4) * 4 - 1) + '\n'
  writeFileSync(
    to,
    Buffer.concat([Buffer.from(padded), ...packed.map((part) => Buffer.from(part.buffer))]),
  )
}

/** A ring of a packed file that meets a box. */
export type PackedRing = { polygon: number; country: string; hole: boolean; ring: Position[] }

/**
 * Reads the rings of a packed file that meet any of the boxes, in the order of the file; of these
 * countries alone where they are given.
 */
export async function readRings(
  file: string,
  boxes: readonly Box[],
  only?: readonly string[],
): Promise<PackedRing[]> {
  const bytes = await readFile(file)
  const end = bytes.indexOf('\n') + 1
  const { countries, index } = JSON.parse(bytes.toString('utf8', 0, end)) as Head
  const found: PackedRing[] = []
  for (let i = 0; i < index.length; i += FIELDS) {
    const [polygon, hole, offset, length, ...corners] = index.slice(i, i + FIELDS)
    const box = corners.map((value) => value / STEPS) as unknown as Box
    if (only && !only.includes(countries[polygon!]!)) continue
    if (!boxes.some((wanted) => boxesMeet(wanted, box))) continue
    const ring: Position[] = []
    for (let at = end + offset! * 4; at < end + (offset! + length!) * 4; at += 8)
      ring.push([bytes.readInt32LE(at) / STEPS, bytes.readInt32LE(at + 4) / STEPS])
    found.push({ polygon: polygon!, country: countries[polygon!]!, hole: hole === 1, ring })
  }
  return found
}
