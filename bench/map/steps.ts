import { dayText } from '#lib/columns'
import type { Filter } from '#lib/filter'
import { seeded } from '../shared/seeded'
import { DAYS, KINDS, SPEAKERS } from './made-up-columns'

/**
 * One filter of the sequence: days (both counted) that claims may have happened in, and which
 * speakers and kinds are switched off.
 */
export type Step = {
  what: 'slide' | 'jump' | 'speaker off' | 'kind off' | 'all'
  days?: readonly [first: number, last: number]
  speakersOff: readonly number[]
  kindsOff: readonly number[]
}

const ROUND: readonly Step['what'][] = [
  'jump',
  'slide',
  'slide',
  'slide',
  'speaker off',
  'slide',
  'kind off',
  'slide',
  'slide',
  'all',
]

/**
 * Rounds of ten filters as a reader makes them, the same for every contender: a range of one to
 * eight years is set and slides by weeks, a speaker and a kind are switched off on the way, then
 * all is shown again.
 */
export function steps(rounds: number, seed: number): Step[] {
  const random = seeded(seed)
  const [first, last] = DAYS
  let now: Step = { what: 'all', speakersOff: [], kindsOff: [] }
  return Array.from({ length: rounds }, () => ROUND)
    .flat()
    .map((what) => {
      if (what === 'all') now = { what, speakersOff: [], kindsOff: [] }
      else if (what === 'jump') {
        const length = Math.round(365 * (1 + random() * 7))
        const start = first + Math.floor(random() * (last - first - length - 60))
        now = { ...now, what, days: [start, start + length] }
      } else if (what === 'slide')
        now = { ...now, what, days: [now.days![0] + 7, now.days![1] + 7] }
      else if (what === 'speaker off')
        now = { ...now, what, speakersOff: [Math.floor(random() * 6)] }
      else now = { ...now, what, kindsOff: [Math.floor(random() * KINDS.length)] }
      return now
    })
}

/** The step as the page's filter. */
export function filterOf({ days, speakersOff, kindsOff }: Step): Filter {
  return {
    ...(days && { happened: `${dayText(days[0])}/${dayText(days[1])}` }),
    ...(speakersOff.length > 0 && { speaker: { not: speakersOff.map((code) => SPEAKERS[code]!) } }),
    ...(kindsOff.length > 0 && { kind: { not: kindsOff.map((code) => KINDS[code]!) } }),
  }
}
