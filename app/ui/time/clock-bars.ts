import type { SaidCounts } from '#lib/filter'
import type { ClaimView, Stacks } from '#lib/views'
import { histogram } from '#lib/timeline'
import type { Histogram } from '#lib/timeline'

/** The event clock and the report clock. */
export type Clock = 'happened' | 'said'

/** The bars of a clock, the height of its plot in claims, and how many claims were said by the moment of "as known at". */
export type ClockBars = Histogram & { most: number; counts?: SaidCounts }

/** The claims a clock counts: those known (under all filters but its own range), those said later than "as known at", and all, which lay the axis. */
export type ClockClaims = {
  now: readonly ClaimView[]
  later: readonly ClaimView[]
  frame: readonly ClaimView[]
}

/** The bars of a clock, counted from claims. `moment` is that of "as known at". */
export function clockBars(
  clock: Clock,
  { now, later, frame }: ClockClaims,
  keyOf: Stacks['keyOf'],
  moment: string | undefined,
): ClockBars {
  const timed = (claims: readonly ClaimView[]) =>
    claims.map((claim) => ({
      key: keyOf(claim),
      time: claim[clock],
      lasts: clock === 'happened' && claim.timeIs === 'throughout',
    }))
  const [axis, counted] = [timed(frame), timed(now)]
  const known = histogram(counted, axis)
  const whole = later.length > 0 ? histogram([...counted, ...timed(later)], axis) : known
  return withLater(known, whole, clock === 'said' ? moment : undefined)
}

/**
 * Bars with the height of their plot, which does not jump while "as known at" moves. The bars after the moment `cutAt` are
 * those of `whole`, which counts what was said later as well: a reader sees what is to come, and nothing of it before the moment.
 */
export function withLater(
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
