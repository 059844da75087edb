import { z } from 'zod'
import { DAMAGED_OBJECTS, DAMAGE_EXTENTS, claimBase, slug } from '#lib/model'
import type { Claim } from '#lib/model'
import { countSchema } from './count-schema'

/** The schema of the kind `damage`. */
export const damageSchema = claimBase
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
export type Damage = z.infer<typeof damageSchema> & Claim
