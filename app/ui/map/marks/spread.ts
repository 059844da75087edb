import { inFrame } from '../labels/keep-in-frame'
import type { VisibleArea } from '../labels/keep-in-frame'
import type { ScreenBox, ScreenPoint } from './boxes'
import { boxesOverlap, distance, distanceToBox, linesCross } from './boxes'

/** How far from its place a mark may stand, between their edges and in steps, in pixels. */
const REACH = 96
const STEP = 8
const TURNS = 24
/** What a line that crosses another, or runs under a mark, costs, in pixels of its length. */
const CROSSING = 60
/** What covering the room of a name costs. */
const COVERING = 45
/** How near another place is too near, in pixels, and what each pixel of that costs. */
const [NEAR, CLOSER] = [72, 0.5]
/** The room between a mark and the edge of what is visible, in pixels. */
const EDGE = 6

/**
 * What stands already: boxes, dots of places without a mark on them, and lines; the rooms of names,
 * and all places.
 */
type Around = {
  taken: readonly ScreenBox[]
  dots: readonly ScreenBox[]
  lines: readonly (readonly [ScreenPoint, ScreenPoint])[]
  rooms: readonly ScreenBox[]
  places: readonly ScreenPoint[]
  sight: VisibleArea | undefined
}

/**
 * The best free box within reach of a place whose mark has no room upon it: near, on a side where
 * few other places are, with a line that crosses nothing, in sight where there is such a one.
 * `undefined` if none is free.
 */
export function besideAnchor(own: ScreenBox, { taken, dots, lines, rooms, places, sight }: Around) {
  const far = Math.hypot(own.width, own.height) + REACH
  const near = <T extends ScreenPoint>(all: readonly T[], size = 0) =>
    all.filter((one) => distance(own, one) < far + NEAR + size)
  const [boxes, others, names] = [near(taken, 200), near(places), near(rooms, 100)]
  const visible = sight && inFrame({ ...own, width: 0, height: 0 }, sight)
  const costOf = (box: ScreenBox) => {
    const crowd = others.reduce((sum, at) => sum + Math.max(0, NEAR - distance(at, box)), 0)
    const covered = names.filter(
      (room) => boxesOverlap(room, box) || runsUnder(own, box, room),
    ).length
    const crossed =
      lines.filter((line) => linesCross(line, [own, box])).length +
      boxes.filter((other) => distanceToBox(own, other) > 0 && runsUnder(own, box, other)).length
    return distance(own, box) + crowd * CLOSER + crossed * CROSSING + covered * COVERING
  }
  let best: { box: ScreenBox; cost: number; seen: boolean } | undefined
  for (const box of candidates(own)) {
    const seen =
      visible === true &&
      inFrame({ ...box, width: box.width + 2 * EDGE, height: box.height + 2 * EDGE }, sight!) &&
      !sight!.covered.some((other) => boxesOverlap(other, box))
    if (best?.seen && (!seen || best.cost <= distance(own, box))) continue
    if (boxes.some((other) => boxesOverlap(other, box))) continue
    if (dots.some((dot) => boxesOverlap(dot, box))) continue
    const cost = costOf(box)
    if (!best || (seen && !best.seen) || cost < best.cost) best = { box, cost, seen }
  }
  return best?.box
}

/** Boxes around a point, ring by ring, in whole pixels. */
function candidates(own: ScreenBox): ScreenBox[] {
  const rings = Array.from({ length: REACH / STEP + 1 }, (_, i) => i * STEP)
  return rings.flatMap((ring) =>
    Array.from({ length: TURNS }, (_, i) => {
      const turn = (i / TURNS) * 2 * Math.PI
      return {
        ...own,
        x: Math.round(own.x + Math.cos(turn) * (own.width / 2 + 4 + ring)),
        y: Math.round(own.y + Math.sin(turn) * (own.height / 2 + 4 + ring)),
      }
    }),
  )
}

/** Whether the line between two points runs under a box. */
function runsUnder(
  from: ScreenPoint,
  to: ScreenPoint,
  { x, y, width, height }: ScreenBox,
): boolean {
  const [w, h] = [width / 2, height / 2]
  const line = [from, to] as const
  const inside = (at: ScreenPoint) => Math.abs(at.x - x) < w && Math.abs(at.y - y) < h
  return (
    inside(to) ||
    linesCross(line, [
      { x: x - w, y: y - h },
      { x: x + w, y: y + h },
    ]) ||
    linesCross(line, [
      { x: x - w, y: y + h },
      { x: x + w, y: y - h },
    ])
  )
}
