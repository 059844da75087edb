import type { PixelFrame } from '../labels/keep-in-frame'
import { boxesOverlap } from '../marks/boxes'
import type { ScreenBox, Size } from '../marks/boxes'

/** The corners of a map in the order in which a legend takes them. */
const CORNERS = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const
/** A corner of a map. */
export type Corner = (typeof CORNERS)[number]

/**
 * The first corner of the visible map where a box of this size, away from the sides by the last argument in pixels, covers
 * none of what is `taken`; `undefined` where there is none, or where the box would take half the width
 * of the map or all its height.
 */
export function freeCorner(
  frame: PixelFrame,
  [width, height]: Size,
  taken: readonly ScreenBox[],
  [beside, above]: Size,
): Corner | undefined {
  const { left, top, right, bottom } = frame
  if (2 * width > right - left || height + 2 * above > bottom - top) return undefined
  return CORNERS.find((corner) => {
    const box = {
      x: corner.endsWith('right') ? right - beside - width / 2 : left + beside + width / 2,
      y: corner.startsWith('bottom') ? bottom - above - height / 2 : top + above + height / 2,
      width,
      height,
    }
    return !taken.some((other) => boxesOverlap(other, box))
  })
}
