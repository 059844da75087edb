import { intervalWords } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { StripLine } from '#lib/timeline'
import type { Words } from '#lib/words'

/** When a state was last said, or by when where the texts do not say when it was said. */
export function lastSaidWords({ claims, lastSaid }: StripLine<ClaimView>, words: Words): string {
  const stated = claims.some((claim) => claim.said === lastSaid && claim.saidBasis === 'stated')
  const by = lastSaid.split('/').at(-1)!.slice(0, 10)
  return stated || by.length < 10
    ? words.say('strip.last', { when: intervalWords(lastSaid, words, 'short') })
    : words.say('strip.lastBy', { when: intervalWords(by, words, 'short') })
}

/**
 * Whether a contradiction of a claim with another is about a place: about the places both speak of,
 * or every place where they share none.
 */
export function contradictsAt(
  at: string | undefined,
  claim: { places: readonly { place: string }[] },
  other: { places: readonly { place: string }[] } | undefined,
): boolean {
  if (!other) return false
  const shared = claim.places.filter(({ place }) =>
    other.places.some((item) => item.place === place),
  )
  return at === undefined || shared.length === 0 || shared.some(({ place }) => place === at)
}
