import { z } from 'zod'
import { coderSchema, intervalSchema } from './document'
import { slug } from './place'
import { PARTS, STANDINGS } from './terms'

/** At most this many words may be quoted from a text. */
export const QUOTE_WORDS = 12

/**
 * Where in the document the claim stands: 1-based line, UTF-16 offsets of the span, and a short
 * verbatim phrase from inside it. In a row of an imported file the line is where the row begins,
 * and the offsets count in the text of its column `field`.
 */
export const evidenceSchema = z.strictObject({
  line: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  quote: z
    .string()
    .min(1)
    .refine((quote) => quote.trim().split(/\s+/).length <= QUOTE_WORDS, {
      message: `a quote has at most ${QUOTE_WORDS} words`,
    }),
  /** The column of the row that the quote is from; absent for a text. */
  field: z.string().min(1).optional(),
  /** Where the row says its own evidence is to be read. */
  url: z.url({ protocol: /^https?$/ }).optional(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** One place a claim speaks of: which place, which part of it, and the text's own words for it. */
export const claimPlaceSchema = z.strictObject({
  place: slug,
  part: z.enum(PARTS),
  phrase: z.string().min(1),
  /** `inferred`: the words around the claim give the place, not the claim itself. */
  basis: z.literal('inferred').optional(),
  /** Other places the same words may mean ("Latakia": city or governorate). */
  alternatives: z.array(slug).min(1).optional(),
})
export type ClaimPlace = z.infer<typeof claimPlaceSchema>

/** The fields every claim has. A kind extends this shape (see the room `claims`). */
export const claimBase = z.strictObject({
  /** `<document id>/<slug>`: stable, readable, unique. */
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '<document id>/<readable words>'),
  kind: slug,
  summary: z.string().min(1),
  speaker: slug,
  /**
   * Others that the document names beside the speaker, without saying who said what: incident data
   * sets list the sources of a row.
   */
  alsoSaidBy: z.array(slug).min(1).optional(),
  /** Sources it passed through, nearest to the speaker first. */
  via: z.array(slug).min(1).optional(),
  places: z.array(claimPlaceSchema),
  /** The text's words for a place that cannot be resolved ("several towns"). */
  placeWords: z.string().optional(),
  eventTime: intervalSchema.optional(),
  /**
   * `within` (default): some time in the interval. `throughout`: all of it (a curfew); only such a
   * claim may end after its document.
   */
  timeIs: z.enum(['within', 'throughout']).optional(),
  timeWords: z.string().optional(),
  /**
   * When it was said; where absent the text does not say and the publication date stands for it.
   */
  reportedAt: intervalSchema.optional(),
  standing: z.enum(STANDINGS),
  /** Source id of who said that it could not be verified. */
  unverifiedBy: slug.optional(),
  evidence: evidenceSchema,
  /** Overrides the document's coder. */
  coder: coderSchema.optional(),
  note: z.string().optional(),
})

/**
 * One assertion by one speaker, as all rooms but `claims` see it. Fields of its kind are under
 * their own names.
 */
export type Claim = z.infer<typeof claimBase> & { document: string; asOf?: string }
