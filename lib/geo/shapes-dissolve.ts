import type { Position } from 'geojson'
import { crossingOf } from './safe-geometry-crossing'
import type { Shape } from './shapes'
import { counterClockwise } from './shapes-inside'

/**
 * The rings around neighbours that share a border corner by corner, as governorates of one source do: border edges run once in
 * each direction and cancel. `undefined` where they share none, or where the rest is no plain outline.
 */
export function dissolved(a: Shape, b: Shape): Position[][] | undefined {
  const edges = new Map<string, [Position, Position]>()
  let shared = 0
  for (const corners of [...counterClockwise(a, false), ...counterClockwise(b, false)]) {
    for (let index = 1; index < corners.length; index++) {
      const edge: [Position, Position] = [corners[index - 1]!, corners[index]!]
      if (edges.delete(`${edge[1].join()};${edge[0].join()}`)) shared++
      else edges.set(`${edge[0].join()};${edge[1].join()}`, edge)
    }
  }
  if (shared === 0) return undefined
  const next = new Map([...edges.values()].map((edge) => [edge[0].join(), edge]))
  // Where two edges leave one corner, the rings touch there: which of them goes on is not said by the corner alone.
  if (next.size !== edges.size) return undefined
  const rings: Position[][] = []
  while (next.size > 0) {
    const corners: Position[] = []
    for (let edge = next.values().next().value; edge; edge = next.get(edge[1].join())) {
      next.delete(edge[0].join())
      corners.push(edge[0])
    }
    rings.push([...corners, corners[0]!])
  }
  return crossingOf([rings]) ? undefined : rings
}
