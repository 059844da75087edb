import { dayNumber, dayText } from '#lib/columns'
import type { Filter } from '#lib/filter'

/**
 * Narrows a filter to the claims that only may have been said by a day: their report time begins by
 * then and still runs afterwards. Returns a patch for the filter.
 */
export function maybeSaid(known: string, said: Filter['said']): Pick<Filter, 'known' | 'said'> {
  const next = dayText(dayNumber(known) + 1)
  const [from = '..', to = from] = said?.split('/') ?? []
  // If the range ends before the day, the claims must have begun by the end of the range.
  if (to !== '..' && to < next) return { known: to.slice(0, 10), said: `${next}/..` }
  return { known, said: `${from !== '..' && from > next ? from : next}/${to}` }
}
