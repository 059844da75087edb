import type { SaidCounts } from '#lib/filter'
import type { ClaimView, Stacks } from '#lib/views'
import { histogram } from '#lib/timeline'
import type { Histogram } from '#lib/timeline'

/** The event clock and the report clock. */
export type Clock = 'happened' | 'said'

/**
 * The bars of a clock, the height of its plot in claims, and how many claims had been said by the
 * moment of "as known at".
 */
export type ClockBars = Histogram & { most: number; counts?: SaidCounts }

/**
 * The claims that a clock counts: those known at the moment, under all filters but its own range;
 * those said later; and all, which set the axis.
 */
export type ClockClaims = {
  now: readonly ClaimView[]
  /** Those of them that only may be counted at all. */
  possible?: ReadonlySet<ClaimView>
  later: readonly ClaimView[]
  frame: readonly ClaimView[]
}

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
  const [axis, counted] = [timed(frame), timed(now)]
  const known = histogram(counted, axis)
  const whole = later.length > 0 ? histogram([...counted, ...timed(later)], axis) : known
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
