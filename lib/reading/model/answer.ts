import { z } from 'zod'
import { PARTS } from '#lib/model'
import { READ_STATUSES } from '../draft'

const words = z.string().min(1).max(900)

/** One claim as a model gives it: every value with the words of the sentence that say it. */
const modelClaimSchema = z.strictObject({
  sentence: z.number().int().min(0).describe('The number of the sentence.'),
  kind: z.enum(['incident', 'casualties', 'control']),
  quote: words.describe('The clause that says it, copied letter by letter from the sentence.'),
  speaker: z.strictObject({
    is: z.enum(['outlet', 'unnamed', 'named']),
    words: words.nullable().describe('Who says it, copied from the sentence; null for the outlet.'),
    source: z.string().nullable().describe('The id of the source, where it is known.'),
  }),
  places: z
    .array(
      z.strictObject({
        name: words.describe('The name, copied from the sentence.'),
        part: z.enum(PARTS).describe('Another than whole only where words say so.'),
        place: z.string().nullable().describe('The id of the place, where it is known.'),
      }),
    )
    .max(20),
  days: z
    .strictObject({ from: z.iso.date(), to: z.iso.date(), words })
    .nullable()
    .describe('The first and last day, with the words for them; null where no words say a day.'),
  count: z
    .strictObject({
      low: z.number().int().min(0).nullable(),
      high: z.number().int().min(0).nullable(),
      words,
    })
    .nullable()
    .describe('Of casualties: how many were killed. "More than 70" is low 71, high null.'),
  type: z.string().nullable().describe("Of an incident: ACLED's sub-event type."),
  status: z
    .enum(READ_STATUSES)
    .nullable()
    .describe('Of control: how the holder stands to the place.'),
  holder: words.nullable().describe('Of control: who, copied from the sentence.'),
  perpetrator: words.nullable().describe('Who did it, copied; null where the sentence is silent.'),
})
export type ModelClaim = z.infer<typeof modelClaimSchema>

const answerSchema = z.strictObject({ claims: z.array(modelClaimSchema).max(60) })
const looseAnswer = z.strictObject({ claims: z.array(z.unknown()).max(60) })

/** The schema of an answer as JSON Schema, which the request asks a model to keep to. */
export const answerJsonSchema = (): unknown => z.toJSONSchema(answerSchema)

/**
 * The claims of an answer that are as the schema asks, and how many are not. `undefined` where the
 * answer is none at all: no JSON, cut off, or of another shape.
 */
export function claimsOfAnswer(
  answer: string,
): { claims: ModelClaim[]; refused: number } | undefined {
  let json: unknown
  try {
    json = JSON.parse(answer)
  } catch {
    return undefined
  }
  const whole = looseAnswer.safeParse(json)
  if (!whole.success) return undefined
  const claims = whole.data.claims.flatMap((claim) => modelClaimSchema.safeParse(claim).data ?? [])
  return { claims, refused: whole.data.claims.length - claims.length }
}
