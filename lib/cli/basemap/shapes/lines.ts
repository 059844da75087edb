import type { Position } from 'geojson'
import { signedArea } from '#lib/geo'

/** A ring turned counter-clockwise, or clockwise where that is asked for. */
export function orientedRing(ring: Position[], counterClockwise: boolean): Position[] {
  return signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse()
}

/** Joins directed edges, each from one point to another, to the longest lines they make. */
export function linkedLines(edges: readonly { from: Position; to: Position }[]): Position[][] {
  const key = ([x, y]: Position): string => `${x},${y}`
  const next = new Map<string, { from: Position; to: Position }[]>()
  const ends = new Map<string, number>()
  for (const edge of edges) {
    const from = key(edge.from)
    const leaving = next.get(from)
    if (leaving) leaving.push(edge)
    else next.set(from, [edge])
    ends.set(from, (ends.get(from) ?? 0) + 1)
    ends.set(key(edge.to), (ends.get(key(edge.to)) ?? 0) - 1)
  }
  const lines: Position[][] = []
  const follow = (start: string): void => {
    let edge = next.get(start)?.pop()
    if (!edge) return
    const line = [edge.from]
    for (; edge; edge = next.get(key(edge.to))?.pop()) line.push(edge.to)
    lines.push(line)
  }
  // Lines with an open end first, from their beginning; what is left then are rings.
  for (const [point, balance] of ends) for (let i = 0; i < balance; i++) follow(point)
  for (const point of next.keys()) while (next.get(point)!.length > 0) follow(point)
  return lines
}

/** Undirected pieces of one line, such as the outlines of two neighbours give them, each once. */
export function sharedEdges(
  rings: readonly (readonly Position[])[],
): { from: Position; to: Position }[] {
  const seen = new Map<string, { from: Position; to: Position; count: number }>()
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [ring[i - 1]!, ring[i]!]
      const [a, b] = [`${from[0]},${from[1]}`, `${to[0]},${to[1]}`]
      const key = a < b ? `${a};${b}` : `${b};${a}`
      const found = seen.get(key)
      if (found) found.count++
      else seen.set(key, { from, to, count: 1 })
    }
  }
  return [...seen.values()].filter(({ count }) => count > 1)
}
