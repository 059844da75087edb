import { ALL_DAYS } from './day-ranges'
import { NO_DAY } from './days'
import type { Ranged } from './find-rows'
import type { ColumnClock, DayCount } from './view'

/**
 * Counts the rows that begin on each day, by kind, under everything but the clock's own range; in order of day and then of the kind's code.
 * Rows without a time are in none of them.
 */
export function countDays(
  { columns, ranges, words, pass: { fails } }: Ranged,
  clock: ColumnClock,
): DayCount[] {
  const { length, from, until, saidFrom, saidUntil, profile } = columns
  const { starts, codes, values } = columns.profiles.facets.kind
  const own =
    clock === 'happened'
      ? { happenedFrom: ALL_DAYS.happenedFrom, happenedTo: ALL_DAYS.happenedTo }
      : { saidFrom: ALL_DAYS.saidFrom, saidTo: ranges.knownTo }
  const { happenedFrom, happenedTo, saidFrom: saidLow, saidTo } = { ...ranges, ...own }
  const first = clock === 'happened' ? from : saidFrom
  const sums = new Uint32Array((NO_DAY + 1) * values.length)
  for (let row = 0; row < length; row++) {
    const what = profile[row]!
    if (
      fails[what] !== 0 ||
      from[row]! > happenedTo ||
      until[row]! < happenedFrom ||
      saidFrom[row]! > saidTo ||
      saidUntil[row]! < saidLow ||
      (words !== undefined && words[row] === 0)
    )
      continue
    sums[first[row]! * values.length + codes[starts[what]!]!]!++
  }
  const out: DayCount[] = []
  for (let i = 0; i < NO_DAY * values.length; i++)
    if (sums[i]! > 0)
      out.push({
        day: Math.floor(i / values.length),
        kind: values[i % values.length]!,
        count: sums[i]!,
      })
  return out
}
