import type { ScreenBox, ScreenPoint, Size } from './boxes'

/**
 * A mark to lay out, at its place on the screen in pixels. Its `sizes` go from the usual one to the
 * smallest, and `nameWidth` is that of the name beside it, if any. A `floating` mark is the label of
 * an area: it has no position of its own.
 */
export type MarkBox = ScreenPoint & {
  id: string
  sizes: readonly [Size, ...Size[]]
  weight: number
  nameWidth?: number
  floating?: boolean
}

/**
 * A mark as it is drawn: for one place, or for several that are gathered, of which `at` is the
 * heaviest and the first of `ids`. `step` is the index of its size among those of its place. `leads`
 * are the places that its lines lead to: those that it does not stand upon.
 */
export type LaidMark = ScreenBox & {
  at: string
  ids: readonly string[]
  step: number
  leads: ScreenPoint[]
}
