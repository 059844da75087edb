import { saidBy } from '#lib/filter'
import type { ClaimView } from '../map/map-data'
import type { Words } from '#lib/words'

/**
 * What a claim's row says of a claim that only may have been said by a moment (`2024-05-01T12:00`),
 * or that a range of time only may mean (`isPossible`); `undefined` for all others.
 */
export function knownNote(
  { id, said }: Pick<ClaimView, 'id' | 'said'>,
  { moment, isPossible }: { moment?: string; isPossible: (id: string) => boolean },
  { say }: Words,
): string | undefined {
  if (moment !== undefined && saidBy(said, moment) === 'possibly') return say('known.maybeNote')
  return isPossible(id) ? say('rule.maybeNote') : undefined
}
