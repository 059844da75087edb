import type { Position } from 'geojson'
import { isInRing, signedArea } from '#lib/geo'
import type { Box, Shape } from '#lib/geo'

/** A stretch of a ring inside a box, with where its ends lie on the edge of the box (0 to 4). */
type Stretch = { points: Position[]; entry: number; exit: number }

const holds = ([west, south, east, north]: Box, [x, y]: Position): boolean =>
  x! >= west && x! <= east && y! >= south && y! <= north

/** The part of the edge from a to b inside the box, from 0 to 1 (Liang and Barsky 1984). */
function inside([west, south, east, north]: Box, a: Position, b: Position) {
  let [from, to] = [0, 1]
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!]
  for (const [step, room] of [
    [-dx, a[0]! - west],
    [dx, east - a[0]!],
    [-dy, a[1]! - south],
    [dy, north - a[1]!],
  ] as const) {
    if (step === 0 && room < 0) return undefined
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  return from < to ? { from, to } : undefined
}

const between = (a: Position, b: Position, t: number): Position =>
  t <= 0 ? a : t >= 1 ? b : [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t]

/** Cuts a line to a box. Pieces keep their corners; a line that stays inside comes back whole. */
export function clipLine(line: readonly Position[], box: Box): Position[][] {
  const pieces: Position[][] = []
  let open: Position[] | undefined
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    const part = inside(box, a, b)
    if (!part) {
      open = undefined
      continue
    }
    if (!open || part.from > 0) pieces.push((open = [between(a, b, part.from)]))
    open.push(between(a, b, part.to))
    if (part.to < 1) open = undefined
  }
  return pieces
}

/** Where a point of the edge lies on it, counter-clockwise from the south-west corner. */
function along([west, south, east, north]: Box, [x, y]: Position): number {
  const near = [y! - south, east - x!, north - y!, x! - west].map(Math.abs)
  const side = near.indexOf(Math.min(...near))
  const share = [
    (x! - west) / (east - west),
    (y! - south) / (north - south),
    (east - x!) / (east - west),
    (north - y!) / (north - south),
  ][side]!
  return side + share
}

/** Corners of the box that are passed on the way along its edge. */
function corners([west, south, east, north]: Box, from: number, to: number): Position[] {
  const all: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  const passed: Position[] = []
  for (let at = Math.floor(from) + 1; at < (to > from ? to : to + 4); at++)
    passed.push(all[at % 4]!)
  return passed
}

/** The stretches of a ring inside a box, in its direction; the ring crosses the edge of the box. */
function stretches(ring: readonly Position[], box: Box): Stretch[] {
  const start = ring.findIndex((point) => !holds(box, point))
  const turned = [...ring.slice(start, -1), ...ring.slice(0, start + 1)]
  return clipLine(turned, box).map((points) => ({
    points,
    entry: along(box, points[0]!),
    exit: along(box, points.at(-1)!),
  }))
}

/**
 * Cuts rings to a box, exactly: outer rings run counter-clockwise and holes clockwise, so that the
 * ground lies left of each, and the cut follows the edge of the box from where one leaves it to
 * where the next one enters (Weiler and Atherton 1977). The rings must not cross one another.
 * @param covered whether the box is ground where no ring crosses it
 */
export function clipRings(rings: readonly Position[][], box: Box, covered: boolean): Position[][] {
  const whole: Position[][] = []
  const parts: Stretch[] = []
  for (const ring of rings) {
    if (ring.every((point) => holds(box, point))) whole.push(ring)
    else parts.push(...stretches(ring, box))
  }
  if (parts.length === 0) {
    const around = corners(box, -1, 4)
    return covered ? [[...around, around[0]!], ...whole] : whole
  }
  return [...whole, ...linked(parts, box)]
}

function linked(parts: readonly Stretch[], box: Box): Position[][] {
  const entries = [...parts].sort((a, b) => a.entry - b.entry)
  const unused = new Set(parts)
  const rings: Position[][] = []
  for (const first of parts) {
    if (!unused.has(first)) continue
    const ring: Position[] = []
    let part = first
    do {
      unused.delete(part)
      for (const point of part.points) ring.push(point)
      const { exit } = part
      const next = entries.find(({ entry }) => entry >= exit) ?? entries[0]!
      ring.push(...corners(box, exit, next.entry))
      part = next
    } while (unused.has(part))
    rings.push([...ring, ring[0]!])
  }
  return rings
}

/** Rings as polygons: one that runs clockwise is a hole of the smallest ring around it. */
export function nestedRings(rings: readonly Position[][]): Shape {
  const sized = rings.map((ring) => ({ ring, area: signedArea(ring) }))
  const outer = sized.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area)
  const polygons = outer.map(({ ring }) => [ring])
  for (const { ring } of sized.filter(({ area }) => area < 0))
    polygons.find(([edge]) => isInRing(ring[0]!, edge!))?.push(ring)
  return polygons.reverse()
}
