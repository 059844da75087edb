import type { SaidCounts } from '#lib/filter'
import type { ClaimView, Stacks } from '#lib/views'
import { axisOf, histogram } from '#lib/timeline'
import type { Axis, Histogram } from '#lib/timeline'

/** The event clock and the report clock. */
export type Clock = 'happened' | 'said'

/**
 * The bars of a clock, the height of its plot in claims, and how many claims had been said by the
 * moment of "as known at".
 */
export type ClockBars = Histogram & { most: number; counts?: SaidCounts }

/**
 * The claims that a clock counts: those known at the moment, under all filters but its own range;
 * those said later; and the axis, which all of them lay.
 */
export type ClockClaims = {
  now: readonly ClaimView[]
  /** Those of them that only may be counted at all. */
  possible?: ReadonlySet<ClaimView>
  later: readonly ClaimView[]
  frame: Axis
}

/** The axis of a clock that shows these claims. */
export const clockAxis = (clock: Clock, claims: readonly ClaimView[]): Axis =>
  axisOf(claims.map((claim) => claim[clock]))

/** Counts the bars of a clock. `moment` is that of "as known at". */
export function clockBars(
  clock: Clock,
  { now, possible, later, frame }: ClockClaims,
  keyOf: Stacks['keyOf'],
  moment: string | undefined,
): ClockBars {
  const timed = (claims: readonly ClaimView[]) =>
    claims.map((claim) => ({
      key: keyOf(claim),
      time: claim[clock],
      lasts: clock === 'happened' && claim.timeIs === 'throughout',
      possible: possible?.has(claim),
    }))
  const counted = timed(now)
  const known = histogram(counted, frame)
  const whole = later.length > 0 ? histogram([...counted, ...timed(later)], frame) : known
  return withLaterBars(known, whole, clock === 'said' ? moment : undefined)
}

/**
 * Combines the bars of what is known with those after the moment `cutAt` from `whole`, which also
 * counts what was said later, so that a reader sees what is to come. The height of the plot covers
 * both, so it does not jump while the moment moves.
 */
export function withLaterBars(
  known: Histogram,
  whole: Histogram,
  cutAt: string | undefined,
): Histogram & { most: number } {
  const bins =
    cutAt === undefined
      ? known.bins
      : known.bins.map((bin, i) => (bin.start >= cutAt ? whole.bins[i]! : bin))
  return { ...known, bins, most: Math.max(1, ...whole.bins.map((bin) => bin.total)) }
}
