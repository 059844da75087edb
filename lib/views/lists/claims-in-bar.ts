import { mayFallIn } from '#lib/timeline'
import type { IsShown } from '../contradictions/clash'
import type { ClaimView } from '../map/map-data'

/** A bar of the event or the report clock: the moments from which and until which it counts. */
export type ClockBar = { clock: 'happened' | 'said'; from: string; until: string }

/** The shown claims that a bar counts: those whose time may fall in it. */
export function claimsInBar(
  claims: readonly ClaimView[],
  { clock, from, until }: ClockBar,
  isShown: IsShown,
): ClaimView[] {
  const bar = { start: from, end: until }
  return claims.filter((claim) => isShown(claim.id) && mayFallIn(claim[clock], bar))
}
