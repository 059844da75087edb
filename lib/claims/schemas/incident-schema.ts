import { z } from 'zod'
import { claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { ACLED_TYPES } from '../acled'
import { countSchema } from './count-schema'

const partyIds = z.array(slug).min(1)

/** The schema of the kind `incident`. */
export const incidentSchema = claimBase
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
export type Incident = z.infer<typeof incidentSchema> & Claim
