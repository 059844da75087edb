import type { Frame } from './lay-labels'

/** Room between a label and the edge of the map, and what the buttons for the zoom take in their corner, in pixels. */
const EDGE = 8
const BUTTONS = { width: 60, height: 112 }

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))

/** Whether a point is in sight. */
export const inside = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Frame) => x >= left && x <= right && y >= top && y <= bottom

/** Where a label that has no position of its own stands so that all of it can be read, clear of the buttons; where no part of it is in sight, it stays where it is. */
export function keepInFrame({ x, y, width, height }: { x: number; y: number; width: number; height: number }, frame: Frame, dir: 'ltr' | 'rtl'): { x: number; y: number } {
  const [half, rise] = [width / 2, height / 2]
  const seen = x + half > frame.left && x - half < frame.right && y + rise > frame.top && y - rise < frame.bottom
  if (!seen || frame.right - frame.left < width + 2 * EDGE) return { x, y }
  const under = y - rise < frame.top + BUTTONS.height
  const [left, right] = [frame.left + (under && dir === 'ltr' ? BUTTONS.width : 0), frame.right - (under && dir === 'rtl' ? BUTTONS.width : 0)]
  return { x: between(x, left + half + EDGE, right - half - EDGE), y: between(y, frame.top + rise + EDGE, frame.bottom - rise - EDGE) }
}
