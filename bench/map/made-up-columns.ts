import { dayNumber, daySpan } from '#lib/columns'
import type { ColumnPlace, Columns, FacetColumn } from '#lib/columns'
import type { Facet } from '#lib/filter'
import { seeded } from '../shared/seeded'

/** What invented claims say: three kinds of two types each, forty speakers. */
export const KINDS = ['incident', 'casualties', 'control'] as const
export const SPEAKERS: readonly string[] = Array.from({ length: 40 }, (_, i) => `speaker-${i}`)
const TYPES = KINDS.flatMap((kind) => [`${kind}-a`, `${kind}-b`])
const [FIRST, LAST] = [dayNumber('2015-01-01'), dayNumber('2024-12-31')]

/**
 * A position in a list of which the first are met far more often, as with places and sources
 * (density falls as 1/x).
 */
const skewed = (random: () => number, length: number) =>
  Math.min(length - 1, Math.floor(length ** random() - 1 + random()))

/** Profiles: type × speaker × whether somebody contradicts it, numbered in that order. */
function profiles(): { length: number; facets: Record<Facet, FacetColumn> } {
  const length = TYPES.length * SPEAKERS.length * 2
  const one = (values: readonly string[], code: (profile: number) => number): FacetColumn => ({
    values,
    starts: Uint32Array.from({ length: length + 1 }, (_, i) => i),
    codes: Uint16Array.from({ length }, (_, i) => code(i)),
  })
  return {
    length,
    facets: {
      kind: one(KINDS, (i) => Math.floor(i / (SPEAKERS.length * 4))),
      type: one(TYPES, (i) => Math.floor(i / (SPEAKERS.length * 2))),
      speaker: one(SPEAKERS, (i) => (i >> 1) % SPEAKERS.length),
      outlet: one(['set'], () => 0),
      party: { values: [], starts: new Uint32Array(length + 1), codes: new Uint16Array(0) },
      standing: one(['stated'], () => 0),
      agreement: one(['single-voice', 'contradicted'], (i) => i & 1),
    },
  }
}

/**
 * Invented claims over ten years as columns, sorted as columns are; the same for the same seed.
 * Places and speakers are skewed, one claim in twelve is contradicted, one in seven is known to
 * some days only. With as many places as claims each claim stands at its own.
 */
export function madeUpColumns(
  length: number,
  places: readonly ColumnPlace[],
  seed: number,
): Columns {
  const random = seeded(seed)
  const days = LAST - FIRST + 1
  const own = places.length >= length
  const made = profiles()
  // Days first, by counting, so that rows come sorted by day.
  const ofDay = new Uint32Array(days)
  for (let row = 0; row < length; row++)
    ofDay[Math.floor(random() ** (random() < 0.3 ? 0.5 : 1) * days)]!++
  const [from, until, saidFrom, saidUntil, place, profile] = [
    new Uint16Array(length),
    new Uint16Array(length),
    new Uint16Array(length),
    new Uint16Array(length),
    places.length < 0x10000 ? new Uint16Array(length) : new Uint32Array(length),
    new Uint16Array(length),
  ]
  for (let day = 0, row = 0; day < days; day++) {
    const keys = new Float64Array(ofDay[day]!)
    for (let i = 0; i < keys.length; i++) {
      const type = Math.floor(random() ** 1.5 * TYPES.length)
      keys[i] =
        (own ? row + i : skewed(random, places.length)) * made.length +
        (type * SPEAKERS.length + skewed(random, SPEAKERS.length)) * 2 +
        (random() < 1 / 12 ? 1 : 0)
    }
    for (const key of keys.sort()) {
      from[row] = FIRST + day
      until[row] = from[row]! + (random() < 1 / 7 ? 1 + Math.floor(random() * 6) : 0)
      saidFrom[row] = until[row]! + Math.floor(random() * 3)
      saidUntil[row] = saidFrom[row]!
      place[row] = Math.floor(key / made.length)
      profile[row] = key % made.length
      row++
    }
  }
  return { length, from, until, saidFrom, saidUntil, place, profile, places, profiles: made }
}

/** First and last day of the invented claims, as day numbers. */
export const DAYS = daySpan('2015-01-01/2024-12-31')!
