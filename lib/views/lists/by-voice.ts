import type { ClaimView } from '../map/map-data'

/**
 * Claims of one voice: the body that speaks (a hidden speaker is one a document), and how it counts
 * among independent speakers.
 */
export type VoiceGroup = {
  body: string
  speaker: string
  counts: 'alone' | 'with the unnamed' | 'not'
  claims: ClaimView[]
}

/**
 * Claims by the voice that makes them, as they come; voices that count stand before those that
 * count together, or not at all.
 */
export function byVoice(claims: readonly ClaimView[]): VoiceGroup[] {
  const groups = new Map<string, VoiceGroup>()
  for (const claim of claims) {
    const counts =
      claim.voice === undefined ? 'not' : claim.voice === 'unnamed' ? 'with the unnamed' : 'alone'
    const group = groups.get(claim.body) ?? {
      body: claim.body,
      speaker: claim.speaker,
      counts,
      claims: [],
    }
    group.claims.push(claim)
    groups.set(claim.body, group)
  }
  const order = ['alone', 'with the unnamed', 'not']
  return [...groups.values()].sort((a, b) => order.indexOf(a.counts) - order.indexOf(b.counts))
}
