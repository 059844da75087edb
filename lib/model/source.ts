import { z } from 'zod'
import { slug } from './place'
import { SOURCE_KINDS } from './terms'

/**
 * Somebody who speaks or publishes. A `protected` speaker asked not to be named: it has no `names`,
 * is never merged with another mention, and is never placed finer than the document places it.
 */
export const sourceSchema = z
  .strictObject({
    id: slug,
    names: z.array(z.string().min(1)).min(1).optional(),
    kind: z.enum(SOURCE_KINDS),
    party: slug.optional(),
    memberOf: slug.optional(),
    protected: z.literal(true).optional(),
    note: z.string().optional(),
  })
  .refine((source) => (source.protected ? !source.names && !source.memberOf : source.names), {
    message: 'a protected speaker has neither names nor memberOf; everybody else has names',
  })
export type Source = z.infer<typeof sourceSchema>

/**
 * A side, a group or a people that claims speak of; `label` as it stands inside a sentence. `inter`
 * is ACLED's actor code (1 state forces … 8 external).
 */
export const partySchema = z.strictObject({
  id: slug,
  label: z.string().min(1),
  /** The label in other languages of the interface, by language. */
  labels: z.record(z.string(), z.string().min(1)).optional(),
  /**
   * How words agree with the label in a language that asks for it, by language (`AGREEMENTS` of
   * `words`); left out where nobody has said it.
   */
  agreement: z.record(z.string(), z.enum(['masculine', 'feminine', 'plural'])).optional(),
  name: z.string().min(1),
  inter: z.number().int().min(1).max(8).optional(),
  /** Parties of one side share this; holders of two sides are opposite. */
  side: slug.optional(),
  partOf: slug.optional(),
})
export type Party = z.infer<typeof partySchema>

/** `data/sources.json` and `data/parties.json` as a whole; records are checked one by one. */
export const sourcesFileSchema = z.strictObject({
  licence: z.string(),
  sources: z.array(z.unknown()),
})
export const partiesFileSchema = z.strictObject({
  licence: z.string(),
  parties: z.array(z.unknown()),
})
