import { z } from 'zod'
import {
  COUNTED_GROUPS,
  COUNT_SCOPES,
  HARMS,
  MANNERS,
  claimBase,
  intervalSchema,
  slug,
} from '#lib/model'
import type { Claim } from '#lib/model'
import { countSchema } from './count-schema'

/** The schema of the kind `casualties`. */
export const casualtiesSchema = claimBase
  .extend({
    document: slug,
    kind: z.literal('casualties').describe('A count of people.'),
    harm: z.enum(HARMS).describe('What was done to those who are counted.'),
    count: countSchema.describe('How many they are.'),
    group: z.enum(COUNTED_GROUPS).describe('Which group of people is counted.'),
    of: z
      .array(slug)
      .min(1)
      .describe('Party ids of whose people they are; left out where the text does not say.')
      .optional(),
    perpetrator: z
      .array(slug)
      .min(1)
      .describe('Party ids of who is said to have done it.')
      .optional(),
    manner: z
      .enum(MANNERS)
      .describe(
        'How they came to harm, where the text counts only those (“of whom 194 were executed”).',
      )
      .optional(),
    parts: z
      .array(
        z.strictObject({
          group: z.enum(COUNTED_GROUPS).describe('Whom the part counts.'),
          count: z.number().int().nonnegative().describe('How many they are.'),
        }),
      )
      .min(2)
      .describe('Parts that the text gives in one breath; they must add up to `count`.')
      .optional(),
    partOf: claimBase.shape.id
      .describe('Id of the claim of this document that the text gives this count as a part of.')
      .optional(),
    partsAreAll: z
      .literal(true)
      .describe('The text offers the claims that are part of this one as all of it, not as some.')
      .optional(),
    scope: z
      .enum([...COUNT_SCOPES, 'background'])
      .describe(
        'What it covers: one event, or everything up to a day. `background` is kept in the record and never drawn.',
      ),
    asOf: intervalSchema.describe('When a running total stood so; needed for one.').optional(),
  })
  .refine(
    (claim) =>
      !claim.parts || claim.parts.reduce((sum, part) => sum + part.count, 0) === claim.count.low,
    {
      path: ['parts'],
      message: 'parts do not add up to count.low',
    },
  )
  .refine((claim) => claim.scope === 'event' || claim.asOf, {
    path: ['asOf'],
    message: 'a running total needs asOf',
  })
  .describe('A count of people, with what was done to them, whose they are and over which scope.')

/** A count of people, with what was done to them, whose they are and over which scope. */
export type Casualties = z.infer<typeof casualtiesSchema> & Claim
