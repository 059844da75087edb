import type { ScreenBox } from './boxes'

/** The event of a map on which a canvas of marks has been drawn. */
export const MARKS_DRAWN = 'marksdrawn'

const boxesOf = new WeakMap<Element, () => readonly ScreenBox[]>()

/**
 * Says which boxes the marks on a canvas take, in pixels of the map, for names that must not lie
 * under them: a canvas has no elements that could be measured.
 */
export function tellCanvasMarks(canvas: Element, boxes: () => readonly ScreenBox[]) {
  boxesOf.set(canvas, boxes)
}

/** The boxes of all marks that canvases of a map bear, in pixels of the map. */
export const canvasMarks = (map: Element): ScreenBox[] =>
  [...map.querySelectorAll('canvas')].flatMap((canvas) => boxesOf.get(canvas)?.() ?? [])
