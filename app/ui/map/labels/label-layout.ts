import { overlap } from '../marks/declutter'
import { inFrame } from './keep-in-frame'
import type { PixelFrame } from './keep-in-frame'

/** A name to place at a point, in pixels; the lower rank goes first. Captions are lines under it, given up where there is no room for them. */
export type LabelRequest = {
  id: string
  text: string
  caption?: readonly string[]
  x: number
  y: number
  rank: number
}
/** A name that found room: on which side of its point, whether a mark stands there, and its caption where that found room too. */
export type Label = { id: string; side: Side; marked: boolean; caption?: readonly string[] }
type Side = 'right' | 'left' | 'below' | 'above'
type Area = { x: number; y: number; width: number; height: number }
type Obstacle = Area & { id: string }
/** What is in sight, and what of it lies under the map's own buttons, scale and attribution. */
export type VisibleArea = PixelFrame & { covered: readonly Area[] }

const SIDES: Side[] = ['right', 'left', 'below', 'above']
/** A generous width of a letter and the height of a line, in pixels, at the label's size. */
const LETTER = 7
const LINE = 16
/** What a mark's badge takes beside the lines of a caption, in pixels. */
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

/** Whether nothing of a box is in sight. */
const outOf = ({ x, y, width, height }: Area, { left, top, right, bottom }: PixelFrame) =>
  x + width / 2 < left || x - width / 2 > right || y + height / 2 < top || y - height / 2 > bottom

/**
 * Places names so that none covers another or a mark, nor lies under what covers the map, nor is cut by its edge; a name without room is left out. Captions
 * must also be in sight, where it is known what is.
 * The order of the input does not matter.
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
            !taken.some((other) => overlap(other, box)) &&
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
