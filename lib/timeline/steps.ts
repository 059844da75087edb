import type { Figure, Interval, CountScope } from '#lib/model'
import { OPEN_END, OPEN_START, intervalBounds, oneFigure, overlap } from '#lib/model'
import { toMinutes } from './minutes'
import type { Span } from './day-axis'

/**
 * What a claim must show to be a step: a count, when it was said, when it was so, and what it
 * revises.
 */
export type Reported = {
  id: string
  said: Interval
  asOf?: Interval
  toll: Figure & { scope: CountScope }
  relations: readonly { to: string; kind: string }[]
}

/**
 * One figure of one voice, in as many reports as carry it. `low` or `high` is `null` where that
 * side is open.
 */
export type Step<C> = {
  low: number | null
  high: number | null
  /** When it had first been said: of its reports the one that ends first. */
  said: Interval
  /**
   * Whether it is drawn joined to the step below: a running total is, a count of one event only
   * where it revises that step.
   */
  joined: boolean
  /**
   * Where the ladder turns to this step, in minutes since 1970: within `said`, and never before the
   * step below.
   */
  turnMinutes: number
  /** Its reports, the first said first. */
  claims: C[]
}

/** When something had been said, as texts that sort: by when it had been said at the latest. */
function saidKey({ said }: { said: Interval }): string {
  const [start, end] = intervalBounds(said) ?? [OPEN_START, OPEN_END]
  return `${end} ${start}`
}

function byKey<T>(items: readonly T[], ...keys: ((item: T) => string | number)[]): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  })
}

/** Whether two reports of one voice carry one figure of the same time. */
function sameFigure(a: Reported, b: Reported): boolean {
  const [timeA, timeB] = [a, b].map(({ asOf }) =>
    asOf === undefined ? undefined : intervalBounds(asOf),
  )
  return oneFigure(a.toll, b.toll) && (!timeA || !timeB || overlap(timeA, timeB))
}

/**
 * The steps of one voice in one scope, in the order they were said; among those said at one time a
 * revision comes after what it revises, and the lower first.
 */
export function stepsOf<C extends Reported>(claims: readonly C[]): Step<C>[] {
  const figures: C[][] = []
  for (const claim of byKey(
    claims,
    ({ toll }) => toll.low ?? toll.high ?? 0,
    (item) => item.asOf ?? '',
    saidKey,
    (item) => item.id,
  )) {
    const figure = figures.find((reports) => reports.every((other) => sameFigure(other, claim)))
    if (figure) figure.push(claim)
    else figures.push([claim])
  }
  let turned = -Infinity
  return inOrder(figures.map((figure) => byKey<C>(figure, saidKey, (claim) => claim.id))).map(
    (reports, i, all) => {
      const { said, toll } = reports[0]!
      const span = minutesOf(said)
      turned = Math.max(turned, (span.startMinutes + span.endMinutes) / 2)
      const joined = i > 0 && (toll.scope === 'running-total' || revises(reports, all[i - 1]!))
      return { ...boundsOf(reports), said, joined, turnMinutes: turned, claims: reports }
    },
  )
}

/** As wide as the reports of a figure leave it: open where one of them is. */
function boundsOf(reports: readonly Reported[]): { low: number | null; high: number | null } {
  const [lows, highs] = [reports.map(({ toll }) => toll.low), reports.map(({ toll }) => toll.high)]
  return {
    low: lows.some((low) => low === null) ? null : Math.min(...(lows as number[])),
    high: highs.some((high) => high === null) ? null : Math.max(...(highs as number[])),
  }
}

/** An interval in minutes; an open end is as good as no width. */
function minutesOf(said: Interval): Span {
  const [start, end] = intervalBounds(said) ?? [OPEN_START, OPEN_END]
  const [startMinutes, endMinutes] = [
    toMinutes(start === OPEN_START ? end : start),
    toMinutes(end === OPEN_END ? start : end),
  ]
  return { startMinutes, endMinutes }
}

/** Whether one figure revises another. */
function revises(reports: readonly Reported[], other: readonly Reported[]): boolean {
  return reports.some(({ relations }) =>
    relations.some(({ to, kind }) => kind === 'revises' && other.some(({ id }) => id === to)),
  )
}

/**
 * Figures in the order they were said, each after what it revises where both were said at one time.
 */
function inOrder<C extends Reported>(figures: readonly C[][]): C[][] {
  const first = (reports: C[]) => reports[0]!
  const left = byKey<C[]>(
    figures,
    (reports) => saidKey(first(reports)),
    (reports) => first(reports).toll.low ?? first(reports).toll.high ?? 0,
    (reports) => first(reports).id,
  )
  const done: C[][] = []
  while (left.length > 0) {
    const now = left.filter((reports) => saidKey(first(reports)) === saidKey(first(left[0]!)))
    const next =
      now.find((reports) => !now.some((other) => other !== reports && revises(reports, other))) ??
      now[0]!
    done.push(...left.splice(left.indexOf(next), 1))
  }
  return done
}
