import { z } from 'zod'
import { STATEMENT_ACTS, claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { ACLED_TYPES } from '../acled'

/** The schema of the kind `statement`. */
export const statementSchema = claimBase
  .extend({
    document: slug,
    kind: z.literal('statement').describe('What somebody does by saying something.'),
    act: z
      .enum(STATEMENT_ACTS)
      .describe('What the speaker does by it. Expectation and intent are never coded as facts.'),
    answers: z
      .array(claimBase.shape.id)
      .min(1)
      .describe('Ids of the claims, of any document, that a denial or an admission answers.')
      .optional(),
    eventType: z
      .string()
      .describe('ACLED’s event type of the act that is denied, admitted or charged.')
      .optional(),
    perpetrator: z
      .array(slug)
      .min(1)
      .describe('Party ids of who is said to have done it, or not to have.')
      .optional(),
  })
  .describe(
    'A denial, an admission, an announcement, a demand, an accusation, an expectation or an intent.',
  )
  .refine(({ eventType }) => eventType === undefined || eventType in ACLED_TYPES, {
    path: ['eventType'],
    message: 'not an ACLED event type',
  })
  .refine(({ act, answers }) => !answers || act === 'denial' || act === 'admission', {
    path: ['answers'],
    message: 'only a denial or an admission answers a claim',
  })

/**
 * What somebody does by saying something: denies, admits, announces, demands, charges, expects or
 * intends. Never an account of an event.
 */
export type Statement = z.infer<typeof statementSchema> & Claim
