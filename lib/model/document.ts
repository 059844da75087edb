import { z } from 'zod'
import { intervalBounds } from './interval'
import { slug } from './place'

/** An interval of Syria's days, as text. */
export const intervalSchema = z.string().refine((text) => intervalBounds(text) !== undefined, {
  message:
    'not an interval: write 2025-03-07, 2025-03-06/2025-03-07 or 2025-03-07T12:00/2025-03-07T18:00, end after start',
})

/** Who coded a record and on which day: a judgement is signed and dated. */
export const coderSchema = z.strictObject({ by: z.string().min(1), on: intervalSchema })

/** One published text. The text itself is never in the repository; its hash and length are. */
export const documentSchema = z
  .strictObject({
    id: slug,
    outlet: slug,
    /** A short name for lists, in our words. */
    label: z.string().min(1),
    title: z.string().optional(),
    byline: z.string().optional(),
    dateline: z.string().optional(),
    published: intervalSchema,
    publishedBasis: z.enum(['stated', 'inferred']),
    /** From what an inferred date was inferred. */
    publishedNote: z.string().optional(),
    /** The language the text is split into sentences by. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as en, ar or ar-SY'),
    /** What the text says, or does not say, about its outlet. */
    outletNote: z.string().optional(),
    text: z.strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      characters: z.number().int().positive(),
    }),
    coder: coderSchema,
  })
  .refine((document) => document.publishedBasis === 'stated' || document.publishedNote, {
    message: 'an inferred publication date needs a publishedNote that says from what',
  })
export type Document = z.infer<typeof documentSchema>

/**
 * A line, or a part of one, that was read and holds no claim, and why. Lines are counted from 1.
 */
export const notCodedSchema = z.strictObject({
  line: z.number().int().positive(),
  why: z.string().min(1),
})
export type NotCoded = z.infer<typeof notCodedSchema> & { document: string }

/**
 * One file of `seeds/`: a document, its claims in reading order, and what was read and not coded.
 */
export const seedFileSchema = z.strictObject({
  licence: z.string(),
  document: documentSchema,
  claims: z.array(z.unknown()),
  notCoded: z.array(notCodedSchema),
})
