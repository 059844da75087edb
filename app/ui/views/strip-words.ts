import type { ClaimView } from '#lib/layers'
import type { StripLine } from '#lib/timeline'
import { shortWords } from './toll-words'

/** A state of control as a view shows it. */
export type Hold = NonNullable<ClaimView['hold']>

/** Who is said to stand how: "government forces, holding it". */
export function holdWords({ status, statusWords, label }: Hold): string {
  return status === 'lost' ? statusWords : `${label}, ${statusWords}`
}

/** When a state was last said, or last printed where the texts do not say when it was said. */
export function lastSaidWords({ claims, lastSaid }: StripLine<ClaimView>): string {
  const stated = claims.some((claim) => claim.said === lastSaid && claim.saidBasis === 'stated')
  return `${stated ? 'last said' : 'last in print'} ${shortWords(lastSaid)}`
}
