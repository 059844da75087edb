import type { Position } from 'geojson'

/** Height of a band of edges, in degrees. */
const BAND = 0.05

/**
 * Prepares rings for many questions whether a point lies in them (even-odd rule): edges are kept by
 * bands of latitude, since a coast has a hundred thousand.
 */
export function insideOf(rings: readonly (readonly Position[])[]): (point: Position) => boolean {
  const bands = new Map<number, number[]>()
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!] as [Position, Position]
      if (ay === by) continue
      const top = Math.floor(Math.max(ay!, by!) / BAND)
      for (let band = Math.floor(Math.min(ay!, by!) / BAND); band <= top; band++) {
        const edges = bands.get(band)
        if (edges) edges.push(ax!, ay!, bx!, by!)
        else bands.set(band, [ax!, ay!, bx!, by!])
      }
    }
  }
  return ([x, y]) => {
    const edges = bands.get(Math.floor(y! / BAND))
    let odd = false
    for (let i = 0; edges && i < edges.length; i += 4) {
      const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!]
      if (ay > y! !== by > y! && x! < ((bx - ax) * (y! - ay)) / (by - ay) + ax) odd = !odd
    }
    return odd
  }
}
