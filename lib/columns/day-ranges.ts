import { knownMoment } from '#lib/filter'
import type { Filter } from '#lib/filter'
import { FIRST_DAY, LAST_DAY, NO_DAY, daySpan } from './days'

/**
 * A filter's clocks in days: a row is in range where `from <= happenedTo`, `until >= happenedFrom`, `saidFrom <= saidTo` and `saidUntil >= saidFrom`.
 * Where nothing is asked of a clock its range takes in `NO_DAY`, too.
 */
export type DayRanges = {
  happenedFrom: number
  happenedTo: number
  saidFrom: number
  saidTo: number
  /** The last day of "as known at" alone, which `saidTo` never passes. */ knownTo: number
}

/** Everything, claims without a time among it. */
export const ALL_DAYS: DayRanges = {
  happenedFrom: FIRST_DAY,
  happenedTo: NO_DAY,
  saidFrom: FIRST_DAY,
  saidTo: NO_DAY,
  knownTo: NO_DAY,
}

/** The ranges a filter asks for; "as known at" cuts the report clock at its moment's day. */
export function dayRanges({ happened, said, known }: Filter): DayRanges {
  const [when, report] = [
    happened === undefined ? undefined : daySpan(happened),
    said === undefined ? undefined : daySpan(said),
  ]
  const moment = known === undefined ? undefined : knownMoment(known)
  const last = moment === undefined ? NO_DAY : (daySpan(`../${known}`)?.[1] ?? LAST_DAY)
  return {
    happenedFrom: when?.[0] ?? FIRST_DAY,
    happenedTo: when?.[1] ?? NO_DAY,
    saidFrom: report?.[0] ?? FIRST_DAY,
    saidTo: Math.min(report?.[1] ?? NO_DAY, last),
    knownTo: last,
  }
}
