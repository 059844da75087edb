import { intervalBounds } from '#lib/model'
import type { Interval } from '#lib/model'
import { spanOf } from './axis'
import type { Bin } from './histogram'

/** Whether a time may fall in a bar, as `histogram` counts it. A claim without a time is in none. */
export function mayFallIn(time: Interval | undefined, bar: Pick<Bin, 'start' | 'end'>): boolean {
  const [bounds, edges] = [time && intervalBounds(time), intervalBounds(`${bar.start}/${bar.end}`)]
  if (!bounds || !edges) return false
  const [span, within] = [spanOf(bounds), spanOf(edges)]
  return span.start < within.end && span.end > within.start
}
