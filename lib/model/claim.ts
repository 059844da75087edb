import { z } from 'zod'
import { archiveSchema, webAddressSchema } from './address'
import { coderSchema, intervalSchema, shortHashSchema } from './document'
import { mediaSchema, publicMedia } from './media'
import { correctionsSchema, withdrawalSchema } from './correction'
import type { Withdrawal } from './correction'
import { withoutIdleTranslations } from './in-language'
import { slug } from './place'
import { translationsSchema } from './translation'
import { PARTS, QUADRANTS, QUOTE_WORDS, STANDINGS } from './terms'

/**
 * Where in the document the claim stands: 1-based line, UTF-16 offsets of the span, and a short
 * verbatim phrase from inside it. In a row of an imported file the line is where the row begins,
 * and the offsets count in the text of its column `field`.
 */
export const evidenceSchema = z
  .strictObject({
    line: z
      .number()
      .int()
      .positive()
      .describe(
        'The line of the text, counted from 1. While coding, line, start and end may be left out: `npm run check -- --anchor` fills them in.',
      )
      .optional(),
    start: z
      .number()
      .int()
      .nonnegative()
      .describe('Where the span begins, in UTF-16 units from the start of the text.')
      .optional(),
    end: z.number().int().positive().describe('Where it ends; the end is exclusive.').optional(),
    quote: z
      .string()
      .min(1)
      .refine((quote) => quote.trim().split(/\s+/).length <= QUOTE_WORDS, {
        message: `a quote has at most ${QUOTE_WORDS} words`,
      })
      .describe(
        `Words of the text from inside the span, word for word: at most ${QUOTE_WORDS}, never a whole sentence.`,
      ),
    sentenceHash: shortHashSchema
      .describe(
        'Hash of the sentences that the quote stands in, by which a change of them is noticed.',
      )
      .optional(),
    field: z
      .string()
      .min(1)
      .describe('The column of an imported row that the quote is from; absent for a text.')
      .optional(),
    url: webAddressSchema
      .describe('Where the words themselves are to be read, apart from the document.')
      .optional(),
    archive: archiveSchema.describe('A kept copy of what stands there.').optional(),
    media: z
      .array(mediaSchema)
      .min(1)
      .describe('Images, videos and documents that stand behind the claim.')
      .optional(),
  })
  .refine(
    ({ line, start, end }) =>
      (start === undefined) === (end === undefined) && (start === undefined || line !== undefined),
    {
      message: 'line, start and end are given together, or start and end are left out',
    },
  )
  .describe('Where in the document the claim stands.')

/** Evidence whose place in its text is known: that of every claim but those still being coded. */
export type Evidence = z.infer<typeof evidenceSchema> & { line: number; start: number; end: number }

/** Whether the place of evidence in its text is known, or still to be filled in. */
export function isAnchored(evidence: z.infer<typeof evidenceSchema>): evidence is Evidence {
  return evidence.start !== undefined
}

/** One place a claim speaks of: which place, which part of it, and the text's own words for it. */
export const claimPlaceSchema = z
  .strictObject({
    place: slug.describe('Place id.'),
    part: z.enum(PARTS).describe('Which part of the place is meant.'),
    quadrant: z
      .enum(QUADRANTS)
      .describe('In which direction of that part, where the text says one (western rural …).')
      .optional(),
    phrase: z.string().min(1).describe("The text's own words for it."),
    basis: z
      .enum(['inferred', 'name'])
      .describe(
        '`inferred`: the words around the claim give the place, not the claim itself. `name`: a row of a file gives no coordinates, and the gazetteer knows one place of its name.',
      )
      .optional(),
    alternatives: z
      .array(slug)
      .min(1)
      .describe('Other places that the same words may mean (a city or its governorate).')
      .optional(),
  })
  .describe('One place that a claim speaks of.')
export type ClaimPlace = z.infer<typeof claimPlaceSchema>

/** The fields every claim has. A kind extends this shape (see the room `claims`). */
export const claimBase = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '<document id>/<readable words>')
    .describe('`<document id>/<readable words>`: lasting and unique.'),
  kind: slug.describe('What is claimed, which decides the other fields.'),
  summary: z.string().min(1).describe('The claim in one sentence, in our own words.'),
  speaker: slug.describe(
    'Source id of who asserts it: the outlet where it reports in its own voice, `unattributed` where the text hides it.',
  ),
  alsoSaidBy: z
    .array(slug)
    .min(1)
    .describe(
      'Source ids of others that the document names beside the speaker, without saying who said what.',
    )
    .optional(),
  via: z
    .array(slug)
    .min(1)
    .describe('Source ids that it passed through, nearest to the speaker first.')
    .optional(),
  places: z.array(claimPlaceSchema).describe('Where; empty where the text names no known place.'),
  placeWords: z
    .string()
    .describe("The text's words for a place that cannot be resolved (several towns).")
    .optional(),
  eventTime: intervalSchema
    .describe('When it is said to have happened, as wide as the words allow.')
    .optional(),
  timeIs: z
    .enum(['within', 'throughout'])
    .describe(
      '`within`, which is meant where nothing is said: some time in the interval. `throughout`: all of it (a curfew); only such a claim may end after its document.',
    )
    .optional(),
  timeWords: z.string().describe("The text's words for the time.").optional(),
  reportedAt: intervalSchema
    .describe(
      'When it was said; where absent the text does not say, and the publication date stands for it.',
    )
    .optional(),
  standing: z
    .enum(STANDINGS)
    .describe(
      "How the text puts it: `reported` and `alleged` are the text's own distance, `unverified` is said outright.",
    ),
  unverifiedBy: slug.describe('Source id of who said that it could not be verified.').optional(),
  evidence: evidenceSchema,
  coder: coderSchema
    .describe("Who coded the claim, where it was not the document's coder.")
    .optional(),
  decided: z
    .strictObject({
      ...coderSchema.shape,
      what: z.array(z.string().min(1)).min(1).describe('The fields in which they differ.'),
    })
    .describe('Of two codings of the claim: who decided where they differ, and when.')
    .optional(),
  codingOf: z
    .string()
    .describe(
      'The claim of the same document of which this is the other coding: two coders read the words in two ways, and nobody decided between them.',
    )
    .optional(),
  note: z.string().describe('What a reader of the coding should know.').optional(),
  translations: translationsSchema.optional(),
  corrections: correctionsSchema.optional(),
  withdrawn: withdrawalSchema
    .describe(
      'That the claim was withdrawn: it is then shown nowhere, and its page says when and why.',
    )
    .optional(),
})

/**
 * One assertion by one speaker, as all rooms but `claims` see it. Fields of its kind are under
 * their own names.
 */
export type Claim = z.infer<typeof claimBase> & {
  document: string
  asOf?: string
  evidence: Evidence
}

/** A claim without what of its media may not leave the records (`publicMedia`). */
export function publicClaim<C extends Claim>(claim: C): C {
  const { evidence } = claim
  return evidence.media?.some(({ identifying }) => identifying)
    ? withoutIdleTranslations({
        ...claim,
        evidence: { ...evidence, media: evidence.media.map(publicMedia) },
      })
    : claim
}

/**
 * All that is shown of a withdrawn claim: that it was withdrawn. What it said is not repeated
 * anywhere.
 */
export type WithdrawnClaim = Pick<Claim, 'id' | 'document'> & { withdrawn: Withdrawal }
