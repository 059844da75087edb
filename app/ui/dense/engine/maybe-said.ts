import { dayNumber, dayText } from '#lib/columns'
import type { Filter } from '#lib/filter'

/** Of the claims said in a range as known at a moment, those whose report time still runs after its day: they only may have been said. A patch for the filter. */
export function maybeSaid(known: string, said: Filter['said']): Pick<Filter, 'known' | 'said'> {
  const next = dayText(dayNumber(known) + 1)
  const [from = '..', to = from] = said?.split('/') ?? []
  // A range that ends before the moment has to have begun by its own end.
  if (to !== '..' && to < next) return { known: to.slice(0, 10), said: `${next}/..` }
  return { known, said: `${from !== '..' && from > next ? from : next}/${to}` }
}
