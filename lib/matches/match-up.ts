import type { MatchRow, MatchSpot } from './match-row'
import { alike } from './party-name'
import type { PartyName } from './party-name'
import { metresBetween, spherePoint, spotGrid } from './spot-grid'
import type { Point } from './spot-grid'
import { weigh } from './weigh'
import type { Weighed } from './weigh'

/** How far apart rows may be, beyond what the precision of their places and times allows. */
export type Reach = { metres: number; days: number }

/** What the best pair of a row says: it may be the `same`, it is `near`, or nothing is (`none`). */
type MatchGrade = Weighed['grade'] | 'none'

/** Two rows that may tell of the same, by their positions in the two lists. */
export type Pairing = Weighed & {
  left: number
  right: number
  /** Metres that were allowed. */ within: number
}

/** What was found. Every row has a grade; those with `none` are only in their own list. */
export type MatchUp = {
  /** By row of the left list, its best pair first. A row's `MOST_PARTNERS` best are kept. */
  matches: readonly Pairing[]
  left: readonly MatchGrade[]
  right: readonly MatchGrade[]
  /** How many rows of the other list each is paired with, kept or not. */
  leftPartners: Uint32Array
  rightPartners: Uint32Array
}

/** How many pairs of a row are kept. */
const MOST_PARTNERS = 5

/**
 * Pairs the rows of two lists that lie within reach of each other in place and time, and weighs each
 * pair. Which list comes first changes only which side a row stands on. The work grows with the rows
 * and with the pairs that are within reach.
 */
export function matchUp(
  left: readonly MatchRow[],
  right: readonly MatchRow[],
  reach: Reach,
): MatchUp {
  const steps = matchSteps(left, right, reach)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/**
 * The same row by row, for a server that answers others meanwhile: after each row of the left list it
 * gives the number of pairs so far, which may be far more than rows.
 */
export function* matchSteps(
  left: readonly MatchRow[],
  right: readonly MatchRow[],
  reach: Reach,
): Generator<number, MatchUp, void> {
  const grid = spotGrid(right, reach)
  const likeness = rememberedLikeness()
  const points = new Map<readonly MatchSpot[], readonly Point[]>()
  const pointsOf = ({ spots }: MatchRow) => {
    const known = points.get(spots) ?? spots.map(({ at }) => spherePoint(at))
    points.set(spots, known)
    return known
  }
  const leftPartners = new Uint32Array(left.length)
  const rightPartners = new Uint32Array(right.length)
  const ofRight: Pairing[][] = right.map(() => [])
  const seen = new Int32Array(right.length).fill(-1)
  const kept = new Set<Pairing>()
  let pairs = 0

  for (const [index, row] of left.entries()) {
    const best: Pairing[] = []
    grid.each(row, (other) => {
      if (seen[other] === index) return
      seen[other] = index
      const partner = right[other]!
      const days = Math.max(0, partner.first - row.last, row.first - partner.last)
      if (days > reach.days) return
      const apart = nearest(row, partner, pointsOf(row), pointsOf(partner), reach.metres)
      if (!apart) return
      const match = {
        left: index,
        right: other,
        within: apart.within,
        ...weigh(row, partner, apart.metres, days, likeness),
      }
      pairs++
      leftPartners[index]!++
      rightPartners[other]!++
      keepBest(best, match, (one) => right[one.right]!.id)
      keepBest(ofRight[other]!, match, (one) => left[one.left]!.id)
    })
    for (const match of best) kept.add(match)
    yield pairs
  }
  for (const list of ofRight) for (const match of list) kept.add(match)

  const grades = (length: number, side: 'left' | 'right'): MatchGrade[] => {
    const found = Array.from({ length }, (): MatchGrade => 'none')
    for (const match of kept) if (found[match[side]] !== 'same') found[match[side]] = match.grade
    return found
  }
  return {
    matches: [...kept].sort(
      (a, b) => a.left - b.left || better(a, b, (one) => right[one.right]!.id),
    ),
    left: grades(left.length, 'left'),
    right: grades(right.length, 'right'),
    leftPartners,
    rightPartners,
  }
}

/** The two nearest points of rows among those that are within reach; `undefined` where none are. */
function nearest(
  a: MatchRow,
  b: MatchRow,
  pointsA: readonly Point[],
  pointsB: readonly Point[],
  beyond: number,
): { metres: number; within: number } | undefined {
  let found: { metres: number; within: number } | undefined
  a.spots.forEach((one, i) =>
    b.spots.forEach((other, j) => {
      const within = beyond + (one.metres + other.metres)
      const metres = metresBetween(pointsA[i]!, pointsB[j]!)
      if (metres > within) return
      if (!found || metres < found.metres || (metres === found.metres && within < found.within))
        found = { metres, within }
    }),
  )
  return found
}

/** Whether one match comes before another: the same before the near, then by score, then by id. */
function better(a: Pairing, b: Pairing, idOf: (match: Pairing) => string): number {
  if (a.grade !== b.grade) return a.grade === 'same' ? -1 : 1
  if (a.score !== b.score) return b.score - a.score
  return idOf(a) < idOf(b) ? -1 : 1
}

function keepBest(list: Pairing[], match: Pairing, idOf: (match: Pairing) => string) {
  if (list.length === MOST_PARTNERS && better(list.at(-1)!, match, idOf) < 0) return
  const at = list.findIndex((one) => better(match, one, idOf) < 0)
  list.splice(at === -1 ? list.length : at, 0, match)
  if (list.length > MOST_PARTNERS) list.pop()
}

/** `alike`, which asks about each two names once. */
function rememberedLikeness(): (a: PartyName, b: PartyName) => boolean {
  const known = new Map<PartyName, Map<PartyName, boolean>>()
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<PartyName, boolean>()
    known.set(a, ofA)
    const found = ofA.get(b) ?? alike(a, b)
    ofA.set(b, found)
    return found
  }
}
