import { isOnBox } from '#lib/cli/basemap/box'
import { lineEnds } from '#lib/cli/basemap/line-ends'
import { pointKey } from '#lib/cli/basemap/point'
import type { Point } from '#lib/cli/basemap/point'
import { segments } from '#lib/cli/basemap/segments'

/** The edges of one closed ring that are not on the box. */
function ringLines(ring: Point[]): Point[][] {
  const lines: Point[][] = []
  let open: Point[] | undefined
  for (const [from, to] of segments(ring)) {
    if (isOnBox(from, to)) {
      open = undefined
    } else if (open) {
      open.push(to)
    } else {
      open = [from, to]
      lines.push(open)
    }
  }
  // A ring may start in the middle of a coast: join its last line to its first.
  const [first, ...rest] = lines
  const last = rest.at(-1)
  if (!first || !last || pointKey(lineEnds(last)[1]) !== pointKey(lineEnds(first)[0])) return lines
  return [...rest.slice(0, -1), [...last, ...first.slice(1)]]
}

/**
 * Returns the edges of closed rings as lines, without the stretches that lie on
 * the box. A ring that does not touch the box comes back whole.
 */
export function coastLines(rings: Point[][]): Point[][] {
  return rings.flatMap(ringLines)
}
