import type { Columns } from './columns'
import { NO_DAY, dayText } from './days'

/** First and last day on which anything may have happened; `undefined` where no claim has a time. */
export function daysCovered({
  from,
  until,
}: Pick<Columns, 'from' | 'until'>): { first: string; last: string } | undefined {
  let [first, last] = [NO_DAY, -1]
  for (let i = 0; i < from.length; i++) {
    if (from[i] === NO_DAY) continue
    first = Math.min(first, from[i]!)
    last = Math.max(last, until[i]!)
  }
  return last === -1 ? undefined : { first: dayText(first), last: dayText(last) }
}
