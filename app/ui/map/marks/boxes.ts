/** A point on the screen, in pixels. */
export type ScreenPoint = { x: number; y: number }
/** A box on the screen by its centre, in pixels. */
export type ScreenBox = ScreenPoint & { width: number; height: number }
/** Width and height in pixels. */
export type Size = readonly [width: number, height: number]

/** The gap between marks, in pixels. */
const GAP = 2

/** Whether two boxes overlap or nearly touch. */
export function boxesOverlap(a: ScreenBox, b: ScreenBox): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
  )
}

/** The distance between two points. */
export const distance = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The distance from a point to a box; 0 inside it. */
export const distanceToBox = ({ x, y }: ScreenPoint, box: ScreenBox): number =>
  Math.hypot(
    Math.max(0, Math.abs(x - box.x) - box.width / 2),
    Math.max(0, Math.abs(y - box.y) - box.height / 2),
  )

/** The distance between the points that stand for a line, in pixels. */
const TREAD = 6

/** The boxes that a line takes, so that nothing is laid over it. */
export function boxesAlong(from: ScreenPoint, to: ScreenPoint): ScreenBox[] {
  const steps = Math.ceil(distance(from, to) / TREAD)
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / Math.max(1, steps),
    y: from.y + ((to.y - from.y) * i) / Math.max(1, steps),
    width: 2,
    height: 2,
  }))
}

/** Whether two lines cross. */
export function linesCross(
  [a, b]: readonly [ScreenPoint, ScreenPoint],
  [c, d]: readonly [ScreenPoint, ScreenPoint],
) {
  const side = (p: ScreenPoint, q: ScreenPoint, r: ScreenPoint) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
