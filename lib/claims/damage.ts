import { z } from 'zod'
import { DAMAGED_OBJECTS, DAMAGE_EXTENTS, claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { countSchema } from './count'
import { detail, listParties, named } from './kind'
import type { Kind, Parties } from './kind'
import { perpetratorsDiffer } from './perpetrator'

const schema = claimBase
  .extend({
    document: slug,
    kind: z.literal('damage').describe('Damage to a building, infrastructure or goods.'),
    object: z.enum(DAMAGED_OBJECTS).describe('What is said to be damaged.'),
    extent: z
      .enum(DAMAGE_EXTENTS)
      .describe('How far the damage goes; `damaged` where the words say no more.'),
    number: countSchema.describe('How many of them, where the text says.').optional(),
    perpetrator: z
      .array(slug)
      .min(1)
      .describe('Party ids of who is said to have done it.')
      .optional(),
  })
  .describe('Damage to buildings, infrastructure or goods.')

/** Damage to buildings, infrastructure or goods. */
export type Damage = z.infer<typeof schema> & Claim

/** What is damaged and how far: "a hospital, out of service". */
function damageWords({ object, extent, number }: Damage, { words }: Parties): string {
  const slots = {
    object: words.say(`damaged.${object}`),
    extent: words.say(`extent.${extent}`),
  }
  return number
    ? words.say('detail.damageCount', { ...slots, count: number.words })
    : words.say('detail.damageOf', slots)
}

/** The kind `damage`. Two claims of one damage disagree in who did it. */
export const damage: Kind<Damage> = {
  id: 'damage',
  colour: { light: '#4d382e', dark: '#a7806c' },
  shape: 'triangle',
  schema: schema as Kind<Damage>['schema'],
  type: () => 'Damage',
  parties: (claim) => named(claim.perpetrator ?? []),
  sides: (claim) => named(claim.perpetrator ?? []),
  details: (claim, parties) => [
    detail('damage', damageWords(claim, parties), parties),
    ...(claim.perpetrator ? [detail('by', listParties(claim.perpetrator, parties), parties)] : []),
  ],
  disagree: (a, b, parties) =>
    a.object === b.object ? perpetratorsDiffer(a.perpetrator, b.perpetrator, parties) : [],
}
