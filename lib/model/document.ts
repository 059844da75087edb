import { z } from 'zod'
import { archiveSchema, sha256Schema, webAddressSchema } from './address'
import { correctionsSchema, withdrawalSchema } from './correction'
import { fileFields } from './file'
import { intervalBounds } from './interval'
import { slug } from './place'
import { languageSchema, translationsSchema } from './translation'

/** An interval of days of the project's time zone, as text. */
export const intervalSchema = z
  .string()
  .refine((text) => intervalBounds(text) !== undefined, {
    message:
      'not an interval: write 2024-05-01, 2024-04-30/2024-05-01 or 2024-05-01T12:00/2024-05-01T18:00, end after start',
  })
  .meta({ examples: ['2024-05-01', '2024-04-30/2024-05-01', '2024-05-01T12:00/2024-05-01T18:00'] })

/** Who coded a record and on which day: a judgement is signed and dated. */
export const coderSchema = z.strictObject({
  by: z.string().min(1).describe('Who signs.'),
  on: intervalSchema.describe('On which day.'),
})

/** The first digits of a hash of a sentence or a line, by which a change of it is noticed. */
export const shortHashSchema = z.string().regex(/^[0-9a-f]{8}$/, 'not 8 hexadecimal digits')

/** One published text. The text itself is never in the repository; its hash and length are. */
export const documentSchema = z
  .strictObject({
    id: slug.describe('The id of the document, which is the name of its file as well.'),
    outlet: slug.describe('Source id of who published the text.'),
    label: z.string().min(1).describe('A short name for lists, in our words.'),
    title: z.string().describe('The title of the text, where it has one.').optional(),
    byline: z.string().describe('Who wrote it, as the text says.').optional(),
    dateline: z.string().describe('Where it was written, as the text says.').optional(),
    published: intervalSchema.describe('When the text was published.'),
    publishedBasis: z
      .enum(['stated', 'inferred'])
      .describe('Whether the text states its publication date, or the date was inferred.'),
    publishedNote: z
      .string()
      .describe('From what an inferred date was inferred; needed where it was.')
      .optional(),
    language: languageSchema.describe(
      'The language of the text, as a tag: its sentences are split by it.',
    ),
    url: webAddressSchema.describe('Where it was published.').optional(),
    archive: archiveSchema.describe('A kept copy of it.').optional(),
    retrieved: z.iso
      .date('not a day: write 2024-05-01')
      .describe('The day on which the text was taken from its address.')
      .optional(),
    outletNote: z
      .string()
      .describe('What the text says, or does not say, about its outlet.')
      .optional(),
    republishes: slug
      .describe(
        'The document whose text this is, published by another outlet: their claims are one voice.',
      )
      .optional(),
    codingOf: slug
      .describe('The document of whose text this is another coding: their claims are one voice.')
      .optional(),
    text: z
      .strictObject({
        sha256: sha256Schema.describe(
          'SHA-256 of the text as it is coded from, normalised, in hexadecimal digits.',
        ),
        raw: sha256Schema
          .describe('SHA-256 of the file as it was got, where normalising changes it.')
          .optional(),
        characters: z
          .number()
          .int()
          .positive()
          .describe('The length of the normalised text in UTF-16 units.'),
      })
      .describe(
        'The text that the claims were coded from; it is not in the repository. It is normalised: no byte order mark, lines ended by LF, letters composed (NFC), no-break spaces as spaces.',
      ),
    coder: coderSchema.describe('Who coded the document, and when.'),
    secondCoder: coderSchema
      .describe('Who coded it a second time, without seeing the first coding, and when.')
      .optional(),
    decidedBy: coderSchema
      .describe('Who decided where the two codings differ, and when.')
      .optional(),
    releases: z
      .array(
        z.strictObject({
          ...coderSchema.shape,
          note: z.string().trim().min(1).describe('What was said of the release.'),
        }),
      )
      .min(1)
      .describe('What was said when the document was published or published again, oldest first.')
      .optional(),
    withdrawn: withdrawalSchema
      .describe(
        'That the document was withdrawn: it and its claims are then shown nowhere, and their pages say when and why.',
      )
      .optional(),
    translations: translationsSchema.optional(),
    corrections: correctionsSchema.optional(),
  })
  .refine((document) => document.publishedBasis === 'stated' || document.publishedNote, {
    message: 'an inferred publication date needs a publishedNote that says from what',
  })
  .refine((document) => !(document.republishes && document.codingOf), {
    message: 'a document republishes another or is another coding of it, not both',
  })
  .describe('One published text.')
export type Document = z.infer<typeof documentSchema>
/** All that is shown of a withdrawn document: that it was withdrawn. */
export type WithdrawnDocument = Required<Pick<Document, 'id' | 'withdrawn'>>

/**
 * The id of the document in which a text stands first: of the one that a document republishes or
 * codes again, else its own. The check lets no original have another one.
 */
export function originalOf(document: Pick<Document, 'id' | 'republishes' | 'codingOf'>): string {
  return document.republishes ?? document.codingOf ?? document.id
}

/**
 * A line, or a part of one, that was read and holds no claim, and why. Lines are counted from 1.
 */
export const notCodedSchema = z
  .strictObject({
    line: z.number().int().positive().describe('The line of the text, counted from 1.'),
    rest: z
      .literal(true)
      .describe('The line holds claims, too; this is said of the rest of it.')
      .optional(),
    why: z.string().min(1).describe('Why nothing of it was coded.'),
    translations: translationsSchema.optional(),
    lineHash: shortHashSchema
      .describe('Hash of the line, by which it is found again in a changed text.')
      .optional(),
  })
  .describe('A line, or a part of one, that was read and holds no claim.')
export type NotCoded = z.infer<typeof notCodedSchema> & { document: string }

/**
 * One file of `seeds/`: a document, its claims in reading order, and what was read and not coded.
 */
export const seedFileSchema = z
  .strictObject({
    ...fileFields,
    document: documentSchema,
    claims: z.array(z.unknown()).describe('The claims of the document, in reading order.'),
    notCoded: z.array(notCodedSchema).describe('What was read and not coded.'),
  })
  .describe('A document with its claims.')
