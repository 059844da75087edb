import { inFrame, insetFrame, keepInFrame } from '../labels/keep-in-frame'
import type { VisibleArea } from '../labels/keep-in-frame'
import type { ScreenBox, Size } from './boxes'
import { boxesOverlap } from './boxes'
import type { LaidMark, MarkBox } from './laid-mark'

/** The step by which a label is moved, and how many steps it is moved within the map, in pixels. */
const STEP = 14
const [COLUMNS, ROWS] = [28, 24]

const upTo = (count: number) => Array.from({ length: 2 * count + 1 }, (_, i) => i - count)
/** All moves within the map, shortest first. Sorted as numbers, which takes a phone far less. */
function allMoves(): (readonly [dx: number, dy: number])[] {
  const moves = upTo(COLUMNS).flatMap((column) => upTo(ROWS).map((row) => [column, row] as const))
  const order = moves.map(([x, y], i) => (x * x + y * y) * moves.length + i)
  return [...Float64Array.from(order).sort()].map((key) => {
    const [column, row] = moves[key % moves.length]!
    return [column * STEP, row * STEP]
  })
}
const MOVES = allMoves()

/**
 * Places the labels of areas, heaviest first, clear of what is taken and of each other: as near as
 * there is room in sight that names do not need, else smaller, else where names would stand, else
 * outside. None is left out and none is gathered, so that
 * each always shows its own count.
 */
export function layOutAreas(
  areas: readonly MarkBox[],
  taken: readonly ScreenBox[],
  rooms: readonly ScreenBox[],
  sight: VisibleArea | undefined,
): LaidMark[] {
  const laid: LaidMark[] = []
  for (const area of areas) {
    const blocked = [...taken, ...laid, ...(sight?.covered ?? [])]
    const isFree = (box: ScreenBox) => !blocked.some((other) => boxesOverlap(other, box))
    const sparesNames = (box: ScreenBox) =>
      isFree(box) && !rooms.some((room) => boxesOverlap(room, box))
    const starts = area.sizes.map((size, step) => ({ step, start: startOf(area, size, sight) }))
    const last = starts.at(-1)!
    let found: { step: number; box: ScreenBox } | undefined
    for (const free of [sparesNames, isFree])
      for (const { step, start } of starts) {
        const box = found ? undefined : insideSight(start, free, sight)
        if (box) found = { step, box }
      }
    const { step, box } = found ?? { step: last.step, box: outward(last.start, isFree) }
    laid.push({ ...box, at: area.id, ids: [area.id], step, leads: [] })
  }
  return laid
}

function startOf(
  { x, y }: MarkBox,
  [width, height]: Size,
  sight: VisibleArea | undefined,
): ScreenBox {
  const box = { x, y, width, height }
  return sight ? { ...box, ...keepInFrame(box, sight) } : box
}

/** The nearest free box; in sight, if the label starts there. */
function insideSight(
  start: ScreenBox,
  free: (box: ScreenBox) => boolean,
  sight: VisibleArea | undefined,
) {
  const frame = sight && inFrame(start, sight) ? insetFrame(sight) : undefined
  for (const [dx, dy] of MOVES) {
    const box = { ...start, x: start.x + dx, y: start.y + dy }
    if ((!frame || inFrame(box, frame)) && free(box)) return box
  }
  return undefined
}

/** The first free box on the way outward. What is taken has an end, so there is one. */
function outward(start: ScreenBox, free: (box: ScreenBox) => boolean): ScreenBox {
  for (let ring = 1; ; ring++)
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      const box = { ...start, x: start.x + dx * ring * STEP, y: start.y + dy * ring * STEP }
      if (free(box)) return box
    }
}
