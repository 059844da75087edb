import type { ScreenBox } from '../marks/boxes'

/** The visible part of the map, in pixels. */
export type PixelFrame = { left: number; top: number; right: number; bottom: number }
/**
 * The visible part of the map, and the boxes within it that are covered by buttons, scale and
 * attribution.
 */
export type VisibleArea = PixelFrame & { covered: readonly ScreenBox[] }

/** The gap between a label and the edge of the map, in pixels. */
const EDGE = 8

/** The visible part without half the gap that labels keep to its edge. */
export const insetFrame = ({ left, top, right, bottom }: PixelFrame): PixelFrame => ({
  left: left + EDGE / 2,
  top: top + EDGE / 2,
  right: right - EDGE / 2,
  bottom: bottom - EDGE / 2,
})

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** Whether a box is entirely visible. */
export function inFrame(
  { x, y, width, height }: ScreenBox,
  { left, top, right, bottom }: PixelFrame,
): boolean {
  return (
    x - width / 2 >= left &&
    x + width / 2 <= right &&
    y - height / 2 >= top &&
    y + height / 2 <= bottom
  )
}

/**
 * Moves a label that has no position of its own so that it is entirely visible. A label of which
 * nothing is visible stays where it is.
 */
export function keepInFrame(
  { x, y, width, height }: ScreenBox,
  frame: PixelFrame,
): { x: number; y: number } {
  const [half, rise] = [width / 2, height / 2]
  const seen =
    x + half > frame.left &&
    x - half < frame.right &&
    y + rise > frame.top &&
    y - rise < frame.bottom
  if (!seen || frame.right - frame.left < width + 2 * EDGE) return { x, y }
  return {
    x: between(x, frame.left + half + EDGE, frame.right - half - EDGE),
    y: between(y, frame.top + rise + EDGE, frame.bottom - rise - EDGE),
  }
}
