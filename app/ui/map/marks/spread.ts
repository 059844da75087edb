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
  const beyond = boxes.filter((other) => distanceToBox(own, other) > 0)
  const costOf = (box: ScreenBox, enough: number) => {
    let cost = distance(own, box)
    for (const at of others) cost += Math.max(0, NEAR - distance(at, box)) * CLOSER
    for (const room of names)
      if (cost < enough && (boxesOverlap(room, box) || runsUnder(own, box, room))) cost += COVERING
    for (const line of lines) if (cost < enough && linesCross(line, [own, box])) cost += CROSSING
    for (const other of beyond) if (cost < enough && runsUnder(own, box, other)) cost += CROSSING
    return cost
  }
  let best: { box: ScreenBox; cost: number; seen: boolean } | undefined
  for (const box of candidates(own)) {
    if (best?.seen && best.cost <= distance(own, box)) continue
    if (boxes.some((other) => boxesOverlap(other, box))) continue
    if (dots.some((dot) => boxesOverlap(dot, box))) continue
    const seen =
      visible === true &&
      inFrame({ ...box, width: box.width + 2 * EDGE, height: box.height + 2 * EDGE }, sight!) &&
      !sight!.covered.some((other) => boxesOverlap(other, box))
    if (best?.seen && !seen) continue
    const betters = !best || (seen && !best.seen)
    const cost = costOf(box, betters ? Infinity : best!.cost)
    if (betters || cost < best!.cost) best = { box, cost, seen }
  }
  return best?.box
}

/** The ways from a place, all round. */
const WAYS = Array.from({ length: TURNS }, (_, i) => {
  const turn = (i / TURNS) * 2 * Math.PI
  return [Math.cos(turn), Math.sin(turn)] as const
})

/** Boxes around a point, ring by ring, in whole pixels. */
function* candidates(own: ScreenBox): Generator<ScreenBox> {
  const { x, y, width, height } = own
  for (let ring = 4; ring <= REACH + 4; ring += STEP)
    for (const [cos, sin] of WAYS)
      yield {
        x: Math.round(x + cos * (width / 2 + ring)),
        y: Math.round(y + sin * (height / 2 + ring)),
        width,
        height,
      }
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
