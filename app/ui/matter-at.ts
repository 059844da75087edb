import type { ClaimView } from '#lib/layers'

/** The matter a claim is about, at a place: a state of control over four cities is four matters. */
export function matterAt(claim: Pick<ClaimView, 'matter' | 'matterAt'>, place: string): string {
  return claim.matterAt?.[place] ?? claim.matter
}

/** Every matter a claim is about. */
export function mattersOf(claim: Pick<ClaimView, 'matter' | 'matterAt'>): string[] {
  return claim.matterAt ? [...new Set(Object.values(claim.matterAt))] : [claim.matter]
}
