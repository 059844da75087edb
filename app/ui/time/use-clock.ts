'use client'
import { useMemo } from 'react'
import type { Selection } from '#lib/filter'
import type { ClaimView, Stacks } from '#lib/views'
import { histogram } from '#lib/timeline'
import type { Histogram } from '#lib/timeline'
import type { FilterableClaim } from '../base/use-selection'

export type Clock = keyof Selection<FilterableClaim>['onClock']

/** The claims a clock counts: those known (under all filters but its own range), those said later than "as known at", and all, which lay the axis. */
export type ClockClaims = {
  now: readonly FilterableClaim[]
  later: readonly FilterableClaim[]
  frame: readonly ClaimView[]
}

/**
 * The bars of a clock, and the height of the plot in claims, which does not jump while "as known at" moves.
 * On the report clock the bars after the moment count what was said later, so that a reader sees what is to come; nothing before it does.
 */
export function useClock(
  clock: Clock,
  { now, later, frame }: ClockClaims,
  keyOf: Stacks['keyOf'],
  moment: string | undefined,
): Histogram & { most: number } {
  return useMemo(() => {
    const timed = (claims: readonly ClaimView[]) =>
      claims.map((claim) => ({
        key: keyOf(claim),
        time: claim[clock],
        lasts: clock === 'happened' && claim.timeIs === 'throughout',
      }))
    const [axis, counted] = [timed(frame), timed(now)]
    const known = histogram(counted, axis)
    const whole = later.length > 0 ? histogram([...counted, ...timed(later)], axis) : known
    const bins =
      clock === 'said' && moment !== undefined
        ? known.bins.map((bin, i) => (bin.start >= moment ? whole.bins[i]! : bin))
        : known.bins
    return { ...known, bins, most: Math.max(1, ...whole.bins.map((bin) => bin.total)) }
  }, [clock, now, later, frame, keyOf, moment])
}
