import { boxesOverlap } from '../marks/declutter'
import { inFrame } from './keep-in-frame'
import type { PixelFrame } from './keep-in-frame'

/**
 * A name to place at a point, in pixels. Lower ranks are placed first. The caption's lines stand
 * under the name, and are left out where there is no room.
 */
export type LabelRequest = {
  id: string
  text: string
  caption?: readonly string[]
  x: number
  y: number
  rank: number
}
/**
 * A placed name: on which side of its point, whether there is a mark, and the caption if it found
 * room.
 */
export type Label = { id: string; side: Side; marked: boolean; caption?: readonly string[] }
type Side = 'right' | 'left' | 'below' | 'above'
type Area = { x: number; y: number; width: number; height: number }
type Obstacle = Area & { id: string }
/**
 * The visible part of the map, and the boxes within it that are covered by buttons, scale and
 * attribution.
 */
export type VisibleArea = PixelFrame & { covered: readonly Area[] }

const SIDES: Side[] = ['right', 'left', 'below', 'above']
/** A generous width of a letter and the height of a line, in pixels. */
const LETTER = 7
const LINE = 16
/** The space that a mark's badge takes beside a caption, in pixels. */
const BADGE = 6

function boxOf(name: LabelRequest, side: Side, reach: number, caption: readonly string[]): Area {
  const [width, height] = [
    Math.max(...[name.text, ...caption].map((line) => line.length)) * LETTER,
    (1 + caption.length) * LINE,
  ]
  const beside = reach + (caption.length > 0 && side === 'right' ? BADGE : 0)
  const [dx, dy] = { right: [1, 0], left: [-1, 0], below: [0, 1], above: [0, -1] }[side] as [
    number,
    number,
  ]
  return {
    x: name.x + dx * (beside + width / 2),
    y: name.y + dy * (reach + height / 2),
    width,
    height,
  }
}

/** Whether a box is entirely invisible. */
const outOf = ({ x, y, width, height }: Area, { left, top, right, bottom }: PixelFrame) =>
  x + width / 2 < left || x - width / 2 > right || y + height / 2 < top || y - height / 2 > bottom

/**
 * Places names so that they cover neither each other nor marks, and are neither covered by controls
 * nor cut by the edge. Names without room are left out, and captions are shown only where they are
 * visible. The order of the input does not matter.
 */
export function layOutLabels(
  names: readonly LabelRequest[],
  marks: readonly Obstacle[],
  sight?: VisibleArea,
): Label[] {
  const taken: Area[] = [...marks, ...(sight?.covered ?? [])]
  const markedIds = new Set(marks.map((mark) => mark.id))
  return [...names]
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .flatMap((name) => {
      const marked = markedIds.has(name.id)
      const reach = marked ? 22 : 6
      const away = sight && outOf({ ...name, width: 0, height: 0 }, sight)
      const free = (caption: readonly string[]) =>
        SIDES.find((item) => {
          const box = boxOf(name, item, reach, caption)
          return (
            !taken.some((other) => boxesOverlap(other, box)) &&
            (!sight || (away && caption.length === 0 ? outOf : inFrame)(box, sight))
          )
        })
      const captioned = name.caption === undefined ? undefined : free(name.caption)
      const side = captioned ?? free([])
      if (!side) return []
      const caption = captioned && name.caption
      taken.push(boxOf(name, side, reach, caption ?? []))
      return [{ id: name.id, side, marked, ...(caption !== undefined && { caption }) }]
    })
}
