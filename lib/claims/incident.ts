import { z } from 'zod'
import { claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { ACLED_TYPES } from './acled'
import { countSchema, countWords } from './count'
import { listParties, named } from './kind'
import type { Kind } from './kind'
import { perpetratorsDiffer } from './perpetrator'

const partyIds = z.array(slug).min(1)

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('incident'),
    /** ACLED's words. */
    eventType: z.string(),
    subEventType: z.string(),
    perpetrator: partyIds,
    target: partyIds,
    /** Sides of a clash where the text does not say who attacked. */
    participants: partyIds.optional(),
    /** What it was, in a word, where ACLED's sub-event type is only "Other" (its column `tags`): `curfew`, `reinforcements`. */
    tags: z.array(slug).min(1).optional(),
    /** Only where the text gives them for this very event. */
    deaths: countSchema.optional(),
    /** The claim says how the clashes began. */
    onset: z.strictObject({ trigger: z.enum(['attack', 'arrest-attempt']), planned: z.boolean().optional(), words: z.string() }).optional(),
  })
  .refine((claim) => ACLED_TYPES[claim.eventType]?.includes(claim.subEventType), {
    path: ['subEventType'],
    message: 'not an ACLED sub-event type of this event type',
  })

/** An incident: something that is said to have happened at one time, in ACLED's words. */
export type Incident = z.infer<typeof schema> & Claim

const TRIGGERS = { attack: 'an attack', 'arrest-attempt': 'an attempted arrest' }

/** The kind `incident`. Two incidents of one matter disagree in who did it, or in how it began. */
export const incident: Kind<Incident> = {
  id: 'incident',
  label: 'Incidents',
  singular: 'Incident',
  colour: { light: '#b4540a', dark: '#f08c3c' },
  shape: 'diamond',
  schema: schema as Kind<Incident>['schema'],
  type: (claim) => claim.eventType,
  parties: (claim) => named([...claim.perpetrator, ...claim.target, ...(claim.participants ?? [])]),
  sides: (claim) => named(claim.perpetrator),
  details: (claim, parties) => [
    { term: 'Type', text: claim.subEventType === 'Other' ? claim.eventType : `${claim.subEventType} (${claim.eventType})` },
    ...(claim.participants
      ? [{ term: 'Between', text: listParties(claim.participants, parties) }]
      : [
          { term: 'By', text: listParties(claim.perpetrator, parties) },
          ...(named(claim.target).length ? [{ term: 'Against', text: listParties(claim.target, parties) }] : []),
        ]),
    ...(claim.deaths ? [{ term: 'Killed', text: countWords(claim.deaths) }] : []),
    ...(claim.onset ? [{ term: 'How it began', text: `${TRIGGERS[claim.onset.trigger]}: “${claim.onset.words}”` }] : []),
  ],
  disagree: (a, b, parties) => {
    if (a.onset && b.onset && a.onset.trigger !== b.onset.trigger) {
      return [{ about: 'onset', words: `${TRIGGERS[a.onset.trigger]} (“${a.onset.words}”) against ${TRIGGERS[b.onset.trigger]} (“${b.onset.words}”)` }]
    }
    return a.eventType === 'Violence against civilians' && b.eventType === a.eventType
      ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties)
      : []
  },
}
