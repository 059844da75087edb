import { saidBy } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Words } from '#lib/words'

/**
 * What a claim's row says of a claim that only may have been said by a moment (`2024-05-01T12:00`);
 * `undefined` for all others, and without a moment.
 */
export function knownNote(
  claim: Pick<ClaimView, 'said'>,
  moment: string | undefined,
  { say }: Words,
): string | undefined {
  return moment !== undefined && saidBy(claim.said, moment) === 'maybe'
    ? say('known.maybeNote')
    : undefined
}
