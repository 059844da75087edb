import { z } from 'zod'
import {
  COUNTED_GROUPS,
  COUNT_SCOPES,
  HARMS,
  MANNERS,
  claimBase,
  countedKey,
  intervalSchema,
  slug,
} from '#lib/model'
import type { Claim, Counted } from '#lib/model'
import { countSchema, countsMeet } from './count'
import { countedWords } from './counted-words'
import { detail, listParties, named } from './kind'
import type { Kind } from './kind'
import { perpetratorsDiffer } from './perpetrator'

const schema = claimBase
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
export type Casualties = z.infer<typeof schema> & Claim

/** Whom a claim counts; parties that the text does not name are no part of it. */
export function countedIn({ harm, group, of, perpetrator, manner }: Casualties): Counted {
  const by = named(perpetrator ?? [])
  return { harm, group, ...(of && { of }), ...(by.length > 0 && { by }), ...(manner && { manner }) }
}

/**
 * The kind `casualties`. Counts of the same people disagree where their bounds do not meet; whether
 * two counts are of one place and time is for `relations` to say.
 */
export const casualties: Kind<Casualties> = {
  id: 'casualties',
  colour: { light: '#6a3d9a', dark: '#c3a0ee' },
  shape: 'circle',
  schema: schema as Kind<Casualties>['schema'],
  type: (claim) => (claim.scope === 'event' ? 'Count of one event' : 'Running total'),
  parties: (claim) => named([...(claim.perpetrator ?? []), ...(claim.of ?? [])]),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    detail(
      `harm.${claim.harm}`,
      parties.words.say('detail.countWho', {
        count: claim.count.words,
        who: countedWords(countedIn(claim), parties),
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
    const [whoA, whoB] = [countedIn(a), countedIn(b)]
    const count =
      a.scope === b.scope && countedKey(whoA) === countedKey(whoB) && !countsMeet(a.count, b.count)
    return [
      ...(count
        ? [
            {
              about: 'count' as const,
              values: [
                { ...a.count, ...whoA },
                { ...b.count, ...whoB },
              ] as const,
            },
          ]
        : []),
      ...(a.harm === b.harm ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties) : []),
    ]
  },
  toll: (claim, parties) =>
    claim.scope === 'background'
      ? undefined
      : {
          ...claim.count,
          ...countedIn(claim),
          whoWords: countedWords(countedIn(claim), parties),
          scope: claim.scope,
          ...(claim.parts && { parts: claim.parts }),
        },
}
