import { z } from 'zod'
import { correctionsSchema } from './correction'
import { fileFields } from './file'
import { slug } from './place'
import { translationsSchema } from './translation'
import { SIDE_PATTERNS, SOURCE_KINDS } from './terms'

/**
 * Somebody who speaks or publishes. A `protected` speaker asked not to be named: it has no `names`,
 * is never merged with another mention, and is never placed finer than the document places it.
 */
export const sourceSchema = z
  .strictObject({
    id: slug.describe('The id of the source.'),
    names: z
      .array(z.string().min(1))
      .min(1)
      .describe('Every name met, the one to show first.')
      .optional(),
    kind: z.enum(SOURCE_KINDS).describe('What the source is.'),
    party: slug.describe('Party id of the side that it belongs to.').optional(),
    memberOf: slug.describe('Source id of the body that it speaks for.').optional(),
    protected: z
      .literal(true)
      .describe('A witness who is not to be named: such a source has neither names nor memberOf.')
      .optional(),
    note: z.string().describe('What a reader should know of it.').optional(),
    translations: translationsSchema.optional(),
    corrections: correctionsSchema.optional(),
  })
  .refine((source) => (source.protected ? !source.names && !source.memberOf : source.names), {
    message: 'a protected speaker has neither names nor memberOf; everybody else has names',
  })
  .describe('Somebody who speaks or publishes.')
export type Source = z.infer<typeof sourceSchema>

const colour = z.string().regex(/^#[0-9a-f]{6}$/, '#rrggbb in lower case')

/**
 * A side, a group or a people that claims speak of; `label` as it stands inside a sentence. `inter`
 * is ACLED's actor code (1 state forces … 8 external).
 */
export const partySchema = z
  .strictObject({
    id: slug.describe('The id of the party.'),
    label: z.string().min(1).describe('Its name as it stands inside an English sentence.'),
    labels: z
      .record(z.string(), z.string().min(1))
      .describe('The label in other languages of the interface, by language.')
      .optional(),
    not: z
      .record(z.string(), z.string().min(1))
      .describe(
        'What holders of a place are called of whom a text says only that they are not this party, by language; left out, “not” and its label.',
      )
      .optional(),
    agreement: z
      .record(z.string(), z.enum(['masculine', 'feminine', 'plural']))
      .describe(
        'How words agree with the label in a language that asks for it, by language; left out where nobody has said it.',
      )
      .optional(),
    name: z.string().min(1).describe('Who it is, in a phrase.'),
    inter: z
      .number()
      .int()
      .min(1)
      .max(8)
      .describe("ACLED's actor code, from 1 (state forces) to 8 (external).")
      .optional(),
    side: slug
      .describe('Parties of one side share this; holders of two sides are opposite.')
      .optional(),
    pattern: z
      .enum(SIDE_PATTERNS)
      .describe('How bars of this side are hatched; without it a free pattern is taken.')
      .optional(),
    colour: z
      .strictObject({
        light: colour.describe('On a light ground, as `#rrggbb`.'),
        dark: colour.describe('On a dark ground, as `#rrggbb`.'),
      })
      .describe('The colour of this side’s bars.')
      .optional(),
    partOf: slug.describe('Party id of the people or group that it is part of.').optional(),
  })
  .describe('A side, a group or a people that claims speak of.')
export type Party = z.infer<typeof partySchema>

/** `data/sources.json` and `data/parties.json` as a whole; records are checked one by one. */
export const sourcesFileSchema = z
  .strictObject({
    ...fileFields,
    sources: z.array(z.unknown()).describe('Everybody who speaks or publishes.'),
  })
  .describe('The sources of all documents.')
export const partiesFileSchema = z
  .strictObject({
    ...fileFields,
    parties: z.array(z.unknown()).describe('Everybody whom claims speak of.'),
  })
  .describe('The parties that claims speak of.')
