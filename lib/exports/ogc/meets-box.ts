import type { MultiPolygon, Position } from 'geojson'
import type { Box } from './collection'

/** Whether the edge from a to b passes through the box (Liang and Barsky's clipping). */
function edgeMeets([ax, ay]: Position, [bx, by]: Position, [west, south, east, north]: Box): boolean {
  let [enter, leave] = [0, 1]
  for (const [step, room] of [[ax! - bx!, ax! - west], [bx! - ax!, east - ax!], [ay! - by!, ay! - south], [by! - ay!, north - ay!]] as const) {
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

/** Whether a shape shares ground with a box: an edge of it passes through, or the box lies inside it. */
export function meetsBox({ coordinates }: MultiPolygon, box: Box): boolean {
  return coordinates.some((rings) => rings.some((ring) => ring.some((corner, i) => i > 0 && edgeMeets(ring[i - 1]!, corner, box))) || inside([box[0], box[1]], rings))
}
