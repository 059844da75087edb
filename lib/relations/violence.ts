import type { AnyClaim, Difference, Parties } from '#lib/claims'
import { perpetratorsDiffer } from '#lib/claims'

/**
 * What differs between an incident of violence against civilians and a count of the dead of one event, where
 * they name perpetrators of two sides. Empty where they are not such a pair, or agree.
 */
export function violenceDiffers(a: AnyClaim, b: AnyClaim, parties: Parties): Difference[] {
  if (b.kind === 'incident' && a.kind === 'casualties') return violenceDiffers(b, a, parties)
  if (a.kind !== 'incident' || b.kind !== 'casualties') return []
  if (a.eventType !== 'Violence against civilians' || b.scope !== 'event') return []
  return perpetratorsDiffer(a.perpetrator, b.perpetrator, parties)
}
