import { intervalBounds } from '#lib/model'
import type { PartOfDay } from '#lib/reading'
import { addDays, lastDayOf } from '#lib/util'

/** Parts of a day with their hours; the night ends next day. */
const HOURS = {
  m: ['06:00', '12:00'],
  a: ['12:00', '18:00'],
  e: ['18:00', '24:00'],
  n: ['18:00', '06:00'],
} as const satisfies Record<PartOfDay, readonly [string, string]>

/** The last day on which a text may have been published. */
export const lastDayPublished = (published: string): string =>
  lastDayOf(intervalBounds(published)![1])

/** When a part of a day ends. */
function endOf(part: PartOfDay, day: string): string {
  if (part === 'n') return `${addDays(day, 1)}T${HOURS.n[1]}`
  return part === 'e' ? `${addDays(day, 1)}T00:00` : `${day}T${HOURS[part][1]}`
}

/**
 * An interval as a field has it, from a day or a part of it to a day or a part of it.
 * @param first the part of the first day from which it lasts
 * @param last the part of the last day until which it lasts
 */
export function intervalOf(from: string, to: string, first?: PartOfDay, last?: PartOfDay): string {
  const begin = first ? `${from}T${HOURS[first][0]}` : from
  const end = last ? endOf(last, to) : to
  return begin === end ? begin : `${begin}/${end}`
}

/**
 * Days that a text names, with the part of a day that its words add: of one day that part, of a night
 * that is told as two days the hours between them, and of what lasts since then its beginning.
 */
export function namedInterval(
  { from, to }: { from: string; to: string },
  part: PartOfDay | undefined,
  isSince: boolean,
): string {
  if (part === undefined || isSince) return intervalOf(from, to, part)
  if (from === to) return intervalOf(from, to, part, part)
  return part === 'n' && addDays(from, 1) === to
    ? intervalOf(from, from, part, part)
    : intervalOf(from, to)
}
