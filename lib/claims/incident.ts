import { z } from 'zod'
import { claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { ACLED_TYPES } from './acled'
import { countSchema } from './count'
import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'
import { perpetratorsDiffer } from './perpetrator'

const partyIds = z.array(slug).min(1)

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('incident').describe('Something that happened at one time.'),
    eventType: z
      .enum(Object.keys(ACLED_TYPES))
      .describe(
        "What happened, in ACLED's words: its event type. A coded document always says it; a row of an imported file may not.",
      )
      .optional(),
    subEventType: z
      .enum(Object.values(ACLED_TYPES).flat())
      .describe("The same more closely: one of ACLED's sub-event types of that event type.")
      .optional(),
    ownType: z
      .string()
      .min(1)
      .describe(
        "The own word of an imported file for what happened, where it is none of ACLED's. It is the type everywhere; `eventType` stands beside it only where a mapping says so.",
      )
      .optional(),
    perpetrator: partyIds.describe(
      'Party ids of who is said to have done it; `unstated` where the text does not say.',
    ),
    target: partyIds.describe(
      'Party ids of whom it was done to; `unstated` where the text does not say.',
    ),
    participants: partyIds
      .describe('Party ids of the sides of a clash, where the text does not say who attacked.')
      .optional(),
    tags: z
      .array(slug)
      .min(1)
      .describe(
        "What it was, in a word, where ACLED's sub-event type is only `Other`: `curfew`, `reinforcements`.",
      )
      .optional(),
    deaths: countSchema
      .describe('How many were killed; only where the text gives it for this very event.')
      .optional(),
    onset: z
      .strictObject({
        trigger: z.enum(['attack', 'arrest-attempt']).describe('What set it off.'),
        planned: z.boolean().describe('Whether it is said to have been planned.').optional(),
        words: z.string().describe("The text's words for it."),
      })
      .describe('How it is said to have begun, where the claim says that.')
      .optional(),
  })
  .refine(
    ({ eventType, subEventType }) =>
      subEventType === undefined || ACLED_TYPES[eventType ?? '']?.includes(subEventType),
    { path: ['subEventType'], message: 'not an ACLED sub-event type of this event type' },
  )
  .describe("Something that is said to have happened at one time, in ACLED's words.")

/** An incident: something that is said to have happened at one time, in ACLED's words. */
export type Incident = z.infer<typeof schema> & Claim

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
  schema: schema as Kind<Incident>['schema'],
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
