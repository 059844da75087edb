import { z } from 'zod'

/** Who acts on a record, and on which day. */
const signature = {
  on: z.iso.date('a day such as 2024-05-03').describe('The day it was done.'),
  by: z.string().min(1).describe('Who did it.'),
}
const why = z.string().min(1).describe('Why.')

/**
 * One correction of a record, in the order made: which field (`what`, a path such as `count.low`),
 * the value it had (`from`; left out where it had none, or where it must not be kept: a protected
 * source's name), the value it got (`to`; left out where it is what the record says now), and why.
 */
export const correctionSchema = z.strictObject({
  ...signature,
  what: z
    .string()
    .regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/, "the path of a field, such as 'count.low'")
    .describe('The field, by its path: `summary`, `count.low`.'),
  from: z
    .json()
    .describe(
      'The old value; left out where there was none, or where it would tell who a protected source is.',
    )
    .optional(),
  to: z.json().describe('The new value; left out where it is what the record says now.').optional(),
  why,
})
export type Correction = z.infer<typeof correctionSchema>

/** The corrections of a record, oldest first. */
export const correctionsSchema = z
  .array(correctionSchema)
  .min(1)
  .describe('What was corrected in the record, oldest first.')

/** Who took a claim back, when and why. */
export const withdrawalSchema = z.strictObject({ ...signature, why })
export type Withdrawal = z.infer<typeof withdrawalSchema>
