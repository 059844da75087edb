import { percentile } from '../shared/report'
import type { Measured } from './measure'

/**
 * What the tables say of one contender at one size: milliseconds, and megabytes of 10^6 bytes. What
 * was not reached is `undefined`.
 */
export type Summary = {
  contender: string
  set: string
  decode?: number
  first?: number
  firstFrame?: number
  canvas50?: number
  canvas95?: number
  frame50?: number
  frame95?: number
  filters: number
  zoom50?: number
  zoom95?: number
  drag95?: number
  dragMost?: number
  heap?: number
  slowFrame95?: number
  slowDrag95?: number
  ended?: string
}

const of = (values: readonly number[] | undefined, share: number) =>
  values && values.length > 0 ? percentile(values, share) : undefined
/**
 * The middle one of several drags, by their 95th percentile or their longest frame: one stall of a
 * shared machine does not speak for the layer.
 */
const middle = (drags: readonly (readonly number[])[] | undefined, share: number) =>
  of(
    drags?.map((frames) => percentile(frames, share)),
    0.5,
  )

/** The figures of one measurement. */
export function summary({
  contender,
  set,
  decode,
  first,
  filters,
  zooms,
  drags,
  heapBytes,
  slow,
  ended,
}: Measured): Summary {
  const [canvas, frame] = [filters?.map((one) => one.canvas), filters?.map((one) => one.frame)]
  return {
    contender,
    set,
    decode,
    first: first?.canvas,
    firstFrame: first?.frame,
    canvas50: of(canvas, 0.5),
    canvas95: of(canvas, 0.95),
    frame50: of(frame, 0.5),
    frame95: of(frame, 0.95),
    filters: filters?.length ?? 0,
    zoom50: of(
      zooms?.map((one) => one.frame),
      0.5,
    ),
    zoom95: of(
      zooms?.map((one) => one.frame),
      0.95,
    ),
    drag95: middle(drags, 0.95),
    dragMost: middle(drags, 1),
    heap: heapBytes === undefined ? undefined : heapBytes / 1e6,
    slowFrame95: of(
      slow?.filters.map((one) => one.frame),
      0.95,
    ),
    slowDrag95: middle(slow?.drags, 0.95),
    ended,
  }
}
