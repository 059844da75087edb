import { serialiseQuery, sharedFilter } from '#lib/filter'
import type { Filter } from '#lib/filter'
import type { Bin, Histogram } from '#lib/timeline'
import { addDays } from '#lib/util'
import { datasetPath } from '../../base/paths'
import type { Clock } from '../../time/clock-bars'
import { turns } from '../engine/newest-only'

/**
 * Colours of datasets under the claims, in the order of the address: none is that of a kind of
 * claims, so that nobody takes a row for a claim of the documents.
 */
const COLOURS = [
  'light-dark(#d0006f, #ffd0e8)',
  'light-dark(#13376c, #b6e36a)',
  'light-dark(#4b0202, #fafecd)',
]

/** How long map and filter stand still before a dataset is asked, in milliseconds. */
export const STILL = 150

/**
 * A turn to ask a costly address. A server answers 120 a minute where its operator says nothing
 * else; what a reader does meanwhile has to find room too.
 */
export const costlyTurn = turns({ atOnce: 12, perMinute: 90 })

/** The colour of a dataset among those that are shown. */
export const besideColour = (ids: readonly string[], id: string): string =>
  COLOURS[Math.max(0, ids.indexOf(id)) % COLOURS.length]!

/** The query of what narrows datasets as well as the documents, without `?`. */
export const sharedQuery = (filter: Filter): string =>
  serialiseQuery({ filter: sharedFilter(filter), view: {} })

/** The address of an answer about a dataset; parts of its query that are empty are left out. */
export const besidePath = (id: string, route: string, ...query: string[]): string => {
  const text = query.filter(Boolean).join('&')
  return `${datasetPath(id)}/${route}${text && `?${text}`}`
}

const DAY = 1440

/**
 * The axis of a clock in whole days, under the bars of the documents: a bar has the length of
 * theirs, or of a day, since rows are known to the day.
 */
export function wholeDayAxis({ bins, stepMinutes }: Pick<Histogram, 'bins' | 'stepMinutes'>) {
  const stepDays = Math.max(1, stepMinutes / DAY)
  const days = (bins.length * stepMinutes) / DAY
  return { first: bins[0]?.start.slice(0, 10), stepDays, bars: Math.ceil(days / stepDays) }
}

/** The axes of both clocks, as the server takes them. */
export const axesText = (bars: Readonly<Record<Clock, Histogram>>): string =>
  (['happened', 'said'] as const)
    .flatMap((clock) => {
      const { first, stepDays, bars: count } = wholeDayAxis(bars[clock])
      return first ? [`${clock},${first},${stepDays},${count}`] : []
    })
    .join(';')

/** The bars of such an axis, empty, as the documents' bars stand. */
export function dayBins(histogram: Pick<Histogram, 'bins' | 'stepMinutes'>): Bin[] {
  const { first, stepDays, bars } = wholeDayAxis(histogram)
  if (!first) return []
  const midnight = (bar: number) => `${addDays(first, bar * stepDays)}T00:00`
  return Array.from({ length: bars }, (_, bar) => ({
    start: midnight(bar),
    end: midnight(bar + 1),
    counts: {},
    sure: {},
    total: 0,
  }))
}
