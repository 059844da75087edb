import { inFrame } from '../labels/keep-in-frame'
import type { PixelFrame } from '../labels/keep-in-frame'

/**
 * A mark's box on the screen, in pixels around its centre; `weight` decides which mark a cluster gathers at.
 * A floating mark is a label of an area: it has no position and may be moved aside, as far as there is room `within` what is in sight.
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

/** Marks that stand alone have one id; marks that would cover each other are one cluster, at its heaviest member. `x`, `y` is where it stands. */
export type Cluster = { at: string; ids: string[]; x: number; y: number }

/** Room kept free between marks, in pixels. */
const GAP = 2
/** How far, and in which steps, a floating mark may be moved: towards the west first, where the labels of this coast stand in the sea. */
const STEP = 14
/** Moves of so many steps to the west and east, up and down: the shortest first. */
const moves = (columns: readonly number[], rows: readonly number[]) =>
  columns
    .flatMap((column) => rows.map((row) => [column * STEP, row * STEP] as const))
    .sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by)
const upTo = (count: number) => Array.from({ length: count + 1 }, (_, i) => i)
const ASIDE = moves(
  upTo(13).map((i) => -i),
  [0, 1, -1, 2, -2, 3, -3],
)
/** Where the west has no room within sight: any side, and farther. */
const ANYWHERE = moves(
  upTo(28).map((i) => i - 14),
  upTo(20).map((i) => i - 10),
)

type Area = Pick<MarkBox, 'x' | 'y' | 'width' | 'height'>

/** Whether two boxes would touch. */
export function overlap(a: Area, b: Area): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
  )
}

/**
 * Gathers marks so that none covers another: heaviest first, each joins the first cluster whose mark it would touch. Floating marks
 * come after the others and move aside before they join a cluster, and only one of floating marks; one that would be cut by the edge of
 * what is in sight joins another that is in sight.
 * The result depends on the boxes alone, not on their order.
 */
export function declutter(boxes: readonly MarkBox[]): Cluster[] {
  const ordered = [...boxes].sort(
    (a, b) =>
      Number(a.floating ?? false) - Number(b.floating ?? false) ||
      b.weight - a.weight ||
      (a.id < b.id ? -1 : 1),
  )
  const clusters: { box: MarkBox; ids: string[] }[] = []
  const free = (box: Area) => !clusters.some((cluster) => overlap(cluster.box, box))
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

/** A mark without room joins the cluster it would touch; a floating one prefers a cluster of its like, wherever that stands. */
function joinCluster(box: MarkBox, clusters: { box: MarkBox; ids: string[] }[]) {
  const cluster =
    clusters.find((item) => (box.floating ? item.box.floating : overlap(item.box, box))) ??
    clusters.find((item) => overlap(item.box, box))
  cluster?.ids.push(box.id)
}
