import type { MultiPolygon, Position } from 'geojson'
import type { Box } from './box'

/** Whether the edge from a to b passes through the box (Liang and Barsky's clipping). */
function edgeMeets(
  [ax, ay]: Position,
  [bx, by]: Position,
  [west, south, east, north]: Box,
): boolean {
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [ax! - bx!, ax! - west],
    [bx! - ax!, east - ax!],
    [ay! - by!, ay! - south],
    [by! - ay!, north - ay!],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false
    } else if (step < 0) enter = Math.max(enter, room / step)
    else leave = Math.min(leave, room / step)
  }
  return enter <= leave
}

/** Whether a point lies inside the rings, holes taken out (even-odd rule). */
function inside([x, y]: readonly [number, number], rings: readonly Position[][]): boolean {
  let within = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!] as [[number, number], [number, number]]
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
    }
  }
  return within
}

const hasCorner = (ring: readonly Position[], [west, south, east, north]: Box): boolean => {
  for (let i = 0; i < ring.length; i++) {
    const corner = ring[i]!
    if (corner[0]! >= west && corner[0]! <= east && corner[1]! >= south && corner[1]! <= north)
      return true
  }
  return false
}

/** Whether a shape shares ground with a box: a corner of it lies inside, an edge passes through, or the box lies inside it. Cheapest first: most that meet have a corner inside. */
export function meetsBox({ coordinates }: MultiPolygon, box: Box): boolean {
  return (
    coordinates.some((rings) => rings.some((ring) => hasCorner(ring, box))) ||
    coordinates.some(
      (rings) =>
        rings.some((ring) =>
          ring.some((corner, i) => i > 0 && edgeMeets(ring[i - 1]!, corner, box)),
        ) || inside([box[0], box[1]], rings),
    )
  )
}
