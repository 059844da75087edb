/** The visible part of the map, in pixels. */
export type PixelFrame = { left: number; top: number; right: number; bottom: number }
/** A box by its centre, in pixels. */
type Box = { x: number; y: number; width: number; height: number }

/**
 * The gap between a label and the edge of the map, and the space of the zoom buttons in their
 * corner, in pixels.
 */
const EDGE = 8
const BUTTONS = { width: 60, height: 112 }

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
  { x, y, width, height }: Box,
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
 * Moves a label that has no position of its own so that it is entirely visible, clear of the zoom
 * buttons. A label of which nothing is visible stays where it is.
 */
export function keepInFrame(
  { x, y, width, height }: Box,
  frame: PixelFrame,
  dir: 'ltr' | 'rtl',
): { x: number; y: number } {
  const [half, rise] = [width / 2, height / 2]
  const seen =
    x + half > frame.left &&
    x - half < frame.right &&
    y + rise > frame.top &&
    y - rise < frame.bottom
  if (!seen || frame.right - frame.left < width + 2 * EDGE) return { x, y }
  const under = y - rise < frame.top + BUTTONS.height
  const [left, right] = [
    frame.left + (under && dir === 'ltr' ? BUTTONS.width : 0),
    frame.right - (under && dir === 'rtl' ? BUTTONS.width : 0),
  ]
  return {
    x: between(x, left + half + EDGE, right - half - EDGE),
    y: between(y, frame.top + rise + EDGE, frame.bottom - rise - EDGE),
  }
}
