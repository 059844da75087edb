import type { Interval } from '#lib/model'
import { intervalBounds } from '#lib/model'
import type { Bin } from './histogram'
import { fromMinutes, toMinutes } from './minutes'

/** The interval from bar `first` to bar `last`, both in; `undefined` where that is the whole axis. Whole days are written as days. */
export function binRange(bins: readonly Bin[], first: number, last: number): Interval | undefined {
  const [from, to] = [bins[first], bins[last]]
  if (!from || !to || (first === 0 && last === bins.length - 1)) return undefined
  const [start, end] = [from.start, to.end]
  if (start.endsWith('T00:00') && end.endsWith('T00:00')) {
    const lastDay = fromMinutes(toMinutes(end) - 1).slice(0, 10)
    return start.slice(0, 10) === lastDay ? lastDay : `${start.slice(0, 10)}/${lastDay}`
  }
  return `${start}/${end}`
}

/** The first and last bar that an interval touches; all bars for none. The inverse of `binRange` on its own results. */
export function rangeBins(
  bins: readonly Bin[],
  interval: Interval | undefined,
): [first: number, last: number] {
  const bounds = interval === undefined ? undefined : intervalBounds(interval)
  if (!bounds) return [0, bins.length - 1]
  const touched = bins.flatMap((bin, i) =>
    bin.start < bounds[1] && bounds[0] < bin.end ? [i] : [],
  )
  return touched.length ? [touched[0]!, touched.at(-1)!] : [0, bins.length - 1]
}
