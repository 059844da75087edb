import { acledFamily, countsMeet } from '#lib/claims'
import { fold } from '#lib/gazetteer'
import type { Figure } from '#lib/model'
import type { MatchRow } from './match-row'
import type { PartyName } from './party-name'

/**
 * How two rows stand to each other in one respect. `close`: they differ, and may still be told of
 * one thing (a battle and a shelling; 12 and 15 dead). `unsaid`: one of them does not say it.
 */
export type Accord = 'agree' | 'close' | 'differ' | 'unsaid'

/** A pair of rows within reach of each other, in each respect, and how much speaks for it. */
export type Weighed = {
  /** Between their nearest points. */
  metres: number
  /** Days between their times; 0 where they share a day. */
  days: number
  type: Accord
  sides: Exclude<Accord, 'close'>
  deaths: Accord
  /** `same`: something besides place and day agrees, and nothing speaks against it. */
  grade: 'same' | 'near'
  /** Orders the pairs of a grade: more is better. It is no probability. */
  score: number
}

/** At this distance a pair counts half of what one at the same point counts. */
const HALF_METRES = 5000
/** Figures are close that differ by no more than this factor, or by no more than so many people. */
const CLOSE = { factor: 2, people: 3 }
/** What each respect adds to the order of pairs. */
const ADDS: Record<Accord, number> = { agree: 1, close: 0.25, unsaid: 0, differ: -1 }

/** Weighs two rows. It does not matter which comes first. */
export function weigh(
  a: MatchRow,
  b: MatchRow,
  metres: number,
  days: number,
  alike: (a: PartyName, b: PartyName) => boolean,
): Weighed {
  const type = typesOf(a, b)
  const sides = sidesOf(a.sides, b.sides, alike)
  const deaths = a.deaths && b.deaths ? figuresOf(a.deaths, b.deaths) : 'unsaid'
  const all = [type, sides, deaths]
  const closeness = 1 / (1 + metres / HALF_METRES) + 1 / (1 + days)
  return {
    metres,
    days,
    type,
    sides,
    deaths,
    grade: all.includes('agree') && !all.includes('differ') ? 'same' : 'near',
    score: all.reduce((sum, accord) => sum + ADDS[accord], closeness),
  }
}

function typesOf(a: MatchRow, b: MatchRow): Accord {
  if (a.type !== undefined && b.type !== undefined) {
    if (a.type === b.type) return 'agree'
    return acledFamily(a.type) === acledFamily(b.type) ? 'close' : 'differ'
  }
  const [one, other] = [a.ownType ?? a.type, b.ownType ?? b.type]
  // The words of two files are not known to mean different things.
  return one !== undefined && other !== undefined && fold(one) === fold(other) ? 'agree' : 'unsaid'
}

function sidesOf(
  a: readonly PartyName[],
  b: readonly PartyName[],
  alike: (a: PartyName, b: PartyName) => boolean,
): Weighed['sides'] {
  if (a.some((one) => b.some((other) => alike(one, other)))) return 'agree'
  return a.some((one) => b.some((other) => one.latin === other.latin)) ? 'differ' : 'unsaid'
}

/** Between bounds that do not meet, the nearest ends count. */
function figuresOf(a: Figure, b: Figure): Accord {
  if (countsMeet(a, b)) return 'agree'
  const [less, more] = (a.high ?? Infinity) < (b.low ?? 0) ? [a, b] : [b, a]
  const [most, least] = [less.high!, more.low!]
  return least - most <= CLOSE.people || least <= most * CLOSE.factor ? 'close' : 'differ'
}
