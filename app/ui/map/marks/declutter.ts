import { inFrame } from '../labels/keep-in-frame'
import type { PixelFrame } from '../labels/keep-in-frame'

/**
 * A mark's box on the screen by its centre, in pixels. A cluster stands at its member of the
 * largest `weight`. A `floating` mark is the label of an area: it has no position, and may be moved
 * as long as it stays `within` the visible part.
 */
export type MarkBox = {
  id: string
  x: number
  y: number
  width: number
  height: number
  weight: number
  floating?: boolean
  within?: PixelFrame
}

/** A mark, or several that would cover each other, at the position of the heaviest (`at`). */
export type Cluster = { at: string; ids: string[]; x: number; y: number }

/** The gap between marks, in pixels. */
const GAP = 2
/**
 * The step by which a floating mark is moved, in pixels. Moves try the west first, where the labels
 * of this coast stand in the sea.
 */
const STEP = 14
/** All moves by the given numbers of steps, shortest first. */
const moves = (columns: readonly number[], rows: readonly number[]) =>
  columns
    .flatMap((column) => rows.map((row) => [column * STEP, row * STEP] as const))
    .sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by)
const upTo = (count: number) => Array.from({ length: count + 1 }, (_, i) => i)
const ASIDE = moves(
  upTo(13).map((i) => -i),
  [0, 1, -1, 2, -2, 3, -3],
)
/** Moves to any side, for labels without visible room in the west. */
const ANYWHERE = moves(
  upTo(28).map((i) => i - 14),
  upTo(20).map((i) => i - 10),
)

type Area = Pick<MarkBox, 'x' | 'y' | 'width' | 'height'>

/** Whether two boxes overlap or nearly touch. */
export function boxesOverlap(a: Area, b: Area): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
  )
}

/**
 * Clusters marks so that none covers another: from the heaviest on, each joins the first cluster
 * that it overlaps. Floating marks come last and are moved aside before they join a cluster,
 * preferably one of floating marks. A floating mark that the edge of the visible part would cut
 * joins another that is entirely visible. The result does not depend on the order of the input.
 */
export function declutter(boxes: readonly MarkBox[]): Cluster[] {
  const ordered = [...boxes].sort(
    (a, b) =>
      Number(a.floating ?? false) - Number(b.floating ?? false) ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  )
  const clusters: { box: MarkBox; ids: string[] }[] = []
  const free = (box: Area) => !clusters.some((cluster) => boxesOverlap(cluster.box, box))
  for (const box of ordered) {
    const byMoves = (list: typeof ASIDE) =>
      list.map(([dx, dy]) => ({ ...box, x: box.x + dx, y: box.y + dy })).filter(free)
    const inSight = (room: MarkBox[]) =>
      box.within && room.find((moved) => inFrame(moved, box.within!))
    const room = byMoves(box.floating ? ASIDE : ASIDE.slice(0, 1))
    const whole = inSight(room) ?? (box.within && inSight(byMoves(ANYWHERE)))
    const beside =
      !whole &&
      box.within &&
      clusters.find((cluster) => cluster.box.floating && inFrame(cluster.box, box.within!))
    const moved = whole ?? room[0]
    if (beside) beside.ids.push(box.id)
    else if (moved) clusters.push({ box: moved, ids: [box.id] })
    else joinCluster(box, clusters)
  }
  return clusters.map(({ box, ids }) => ({ at: box.id, ids, x: box.x, y: box.y }))
}

/**
 * Adds a mark without room to a cluster that it overlaps. A floating mark prefers a cluster of
 * floating marks, wherever that is.
 */
function joinCluster(box: MarkBox, clusters: { box: MarkBox; ids: string[] }[]) {
  const cluster =
    clusters.find((item) => (box.floating ? item.box.floating : boxesOverlap(item.box, box))) ??
    clusters.find((item) => boxesOverlap(item.box, box))
  cluster?.ids.push(box.id)
}
