import { z } from 'zod'
import { DEAD_GROUPS, claimBase, intervalSchema, slug, COUNT_SCOPES } from '#lib/model'
import type { Claim } from '#lib/model'
import { countWords } from '#lib/words'
import { countSchema, countsMeet } from './count'
import { detail, listParties, named } from './kind'
import type { Kind } from './kind'
import { perpetratorsDiffer } from './perpetrator'

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('casualties').describe('A count of people.'),
    killed: countSchema.describe('How many were killed.'),
    group: z.enum(DEAD_GROUPS).describe('Whom it counts.'),
    parts: z
      .array(
        z.strictObject({
          group: z.enum(DEAD_GROUPS).describe('Whom the part counts.'),
          count: z.number().int().nonnegative().describe('How many they are.'),
        }),
      )
      .min(2)
      .describe('Parts that the text gives; they must add up to `killed`.')
      .optional(),
    perpetrator: z
      .array(slug)
      .min(1)
      .describe('Party ids of who is said to have killed them.')
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
      !claim.parts || claim.parts.reduce((sum, part) => sum + part.count, 0) === claim.killed.low,
    {
      path: ['parts'],
      message: 'parts do not add up to killed.low',
    },
  )
  .refine((claim) => claim.scope === 'event' || claim.asOf, {
    path: ['asOf'],
    message: 'a running total needs asOf',
  })
  .describe('A count of dead, with whom it counts and over which scope.')

/** A count of dead, with whom it counts and over which scope. */
export type Casualties = z.infer<typeof schema> & Claim

/**
 * The kind `casualties`. Counts of the same people disagree where their bounds do not meet; who
 * counts the same, in place and time, is for `relations` to say.
 */
export const casualties: Kind<Casualties> = {
  id: 'casualties',
  colour: { light: '#6a3d9a', dark: '#c3a0ee' },
  shape: 'circle',
  schema: schema as Kind<Casualties>['schema'],
  type: (claim) => (claim.scope === 'event' ? 'Count of one event' : 'Running total'),
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    detail(
      'killed',
      parties.words.say('detail.killedWho', {
        count: countWords(claim.killed, parties.words),
        group: parties.words.say(`group.${claim.group}`),
      }),
      parties,
    ),
    ...(claim.parts
      ? [
          detail(
            'parts',
            parties.words.join(
              claim.parts.map((part) =>
                parties.words.say('toll.part', {
                  count: part.count,
                  group: parties.words.say(`group.${part.group}`),
                }),
              ),
            ),
            parties,
          ),
        ]
      : []),
    detail('scope', parties.words.say(`scope.${claim.scope}`), parties),
    ...(claim.perpetrator ? [detail('by', listParties(claim.perpetrator, parties), parties)] : []),
  ],
  disagree: (a, b, parties) => {
    const count = a.scope === b.scope && a.group === b.group && !countsMeet(a.killed, b.killed)
    return [
      ...(count
        ? [
            {
              about: 'count' as const,
              values: [
                { ...a.killed, group: a.group },
                { ...b.killed, group: b.group },
              ] as const,
            },
          ]
        : []),
      ...perpetratorsDiffer(a.perpetrator, b.perpetrator, parties),
    ]
  },
  toll: ({ killed: { low, high, words }, group, scope, parts }, parties) =>
    scope === 'background'
      ? undefined
      : {
          low,
          high,
          words,
          group,
          groupWords: parties.words.say(`group.${group}`),
          scope,
          ...(parts && { parts }),
        },
}
