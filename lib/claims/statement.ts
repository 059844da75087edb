import { z } from 'zod'
import { STATEMENT_ACTS, claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { ACLED_TYPES } from './acled'
import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'

const schema = claimBase
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
export type Statement = z.infer<typeof schema> & Claim

/**
 * The act that a statement speaks of: "violence against civilians, by the army". Never under `By`,
 * which says of an incident who did it: a denial says the contrary.
 */
function aboutWords({ eventType, perpetrator }: Statement, parties: Parties): string {
  const { say, term } = parties.words
  const by = perpetrator && listParties(perpetrator, parties)
  const type = eventType && term('type', eventType)
  return type && by ? say('detail.aboutAct', { type, by }) : (type ?? by ?? '')
}

/** The kind `statement`. Statements contradict nothing; they deny or admit. */
export const statement: Kind<Statement> = {
  id: 'statement',
  colour: { light: '#082636', dark: '#4497c1' },
  shape: 'hexagon',
  schema: schema as Kind<Statement>['schema'],
  type: ({ act }) => act,
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: () => [],
  details: (claim, parties) => [
    detail('act', parties.words.term('type', claim.act), parties),
    ...(claim.eventType || claim.perpetrator
      ? [detail('about', aboutWords(claim, parties), parties)]
      : []),
  ],
  disagree: () => [],
}
