import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'
import { perpetratorsDiffer } from './perpetrator'
import type { Incident } from './schemas/incident-schema'

/** The type of an incident of which nobody says what happened. */
const UNSAID_TYPE = 'unclassified'

/**
 * The event type and, where it says more, the sub-event type, in words; an imported file's own word
 * first, with ACLED's in brackets.
 */
function typeWords(claim: Incident, { words: { say, term } }: Parties): string {
  const { eventType, subEventType, ownType } = claim
  const type = term('type', eventType ?? UNSAID_TYPE)
  const acled =
    subEventType === undefined || subEventType === 'Other'
      ? type
      : say('detail.typeOf', { sub: term('subType', subEventType), type })
  if (ownType === undefined) return acled
  return eventType === undefined ? ownType : say('detail.ownTypeOf', { own: ownType, acled })
}

/** The kind `incident`. Two incidents of one matter disagree in who did it, or in how it began. */
export const incident: Kind<Incident> = {
  id: 'incident',
  colour: { light: '#b4540a', dark: '#f08c3c' },
  shape: 'diamond',
  type: (claim) => claim.ownType ?? claim.eventType ?? UNSAID_TYPE,
  parties: (claim) => named([...claim.perpetrator, ...claim.target, ...(claim.participants ?? [])]),
  sides: (claim) => named(claim.perpetrator),
  deaths: (claim) => claim.deaths,
  details: (claim, parties) => [
    detail('type', typeWords(claim, parties), parties),
    ...(claim.participants
      ? [detail('between', listParties(claim.participants, parties), parties)]
      : [
          detail('by', listParties(claim.perpetrator, parties), parties),
          ...(named(claim.target).length
            ? [detail('against', listParties(claim.target, parties), parties)]
            : []),
        ]),
    ...(claim.deaths ? [detail('harm.killed', claim.deaths.words, parties)] : []),
    ...(claim.onset
      ? [
          detail(
            'onset',
            parties.words.say('detail.onsetWords', {
              trigger: parties.words.say(`trigger.${claim.onset.trigger}`),
              words: claim.onset.words,
            }),
            parties,
          ),
        ]
      : []),
  ],
  disagree: (a, b, parties) => {
    if (a.onset && b.onset && a.onset.trigger !== b.onset.trigger) {
      return [
        {
          about: 'onset',
          values: [
            { trigger: a.onset.trigger, words: a.onset.words },
            { trigger: b.onset.trigger, words: b.onset.words },
          ],
        },
      ]
    }
    return a.eventType === 'Violence against civilians' && b.eventType === a.eventType
      ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties)
      : []
  },
}
