import { boxesOverlap } from '../marks/boxes'
import type { ScreenBox } from '../marks/boxes'
import { inFrame } from './keep-in-frame'
import type { PixelFrame, VisibleArea } from './keep-in-frame'

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
 * A placed name: on which side of its point and how far from it, whether there is a mark, and the
 * caption if it found room.
 */
export type Label = {
  id: string
  side: Side
  reach: number
  marked: boolean
  caption?: readonly string[]
}
type Side = (typeof SIDES)[number]
/** What a name must not cover: a mark of the place `id`, or anything else. */
type Obstacle = ScreenBox & { id?: string }

/** Where a name may stand; "below right" is below, from the middle to the right. */
const SIDES = [
  'right',
  'left',
  'below',
  'above',
  'below right',
  'above right',
  'below left',
  'above left',
] as const
/** Generous widths of a letter in a name and in a caption, and the height of a line, in pixels. */
const LETTER = 7.5
const CAPTION_LETTER = 6.5
const LINE = 16

/** The width that a name is given, in pixels. */
export const nameWidth = (name: string): number => name.length * LETTER
/** The space that a mark's badge takes beside a caption, in pixels. */
const BADGE = 6
/** The gap between a name and its dot, and between a name and the edge of its mark, in pixels. */
const [FROM_DOT, FROM_MARK] = [6, 4]

function boxOf(
  name: LabelRequest,
  side: Side,
  reach: number,
  caption: readonly string[],
): ScreenBox {
  const [width, height] = [
    Math.max(nameWidth(name.text), ...caption.map((line) => line.length * CAPTION_LETTER)),
    (1 + caption.length) * LINE,
  ]
  const dx = Number(side.endsWith('right')) - Number(side.endsWith('left'))
  const dy = Number(side.startsWith('below')) - Number(side.startsWith('above'))
  return {
    x: name.x + dx * ((dy === 0 ? reach : 0) + width / 2),
    y: name.y + dy * (reach + height / 2),
    width,
    height,
  }
}

/** Whether a box is entirely invisible. */
const outOf = ({ x, y, width, height }: ScreenBox, { left, top, right, bottom }: PixelFrame) =>
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
  const taken: ScreenBox[] = [...marks, ...(sight?.covered ?? [])]
  const markOf = new Map(marks.map((mark) => [mark.id, mark]))
  return [...names]
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .flatMap((name) => {
      const mark = markOf.get(name.id)
      const reachTo = (side: Side, captioned: boolean) =>
        mark
          ? FROM_MARK +
            (side === 'right' || side === 'left' ? mark.width : mark.height) / 2 +
            (captioned && side === 'right' ? BADGE : 0)
          : FROM_DOT
      const away = sight && outOf({ ...name, width: 0, height: 0 }, sight)
      const free = (caption: readonly string[]) =>
        SIDES.find((item) => {
          const box = boxOf(name, item, reachTo(item, caption.length > 0), caption)
          return (
            !taken.some((other) => boxesOverlap(other, box)) &&
            (!sight || (away && caption.length === 0 ? outOf : inFrame)(box, sight))
          )
        })
      const captioned = name.caption === undefined ? undefined : free(name.caption)
      const side = captioned ?? free([])
      if (!side) return []
      const caption = captioned && name.caption
      const reach = reachTo(side, caption !== undefined)
      taken.push(boxOf(name, side, reach, caption ?? []))
      return [
        {
          id: name.id,
          side,
          reach,
          marked: mark !== undefined,
          ...(caption !== undefined && { caption }),
        },
      ]
    })
}
