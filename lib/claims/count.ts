import type { Figure } from '#lib/model'
import { z } from 'zod'

/**
 * The schema of a `Figure`: bounds where the words have them, and the words.
 * "dozens" has no bounds; "over 70" is low 71 with the high end open.
 */
export const countSchema = z
  .strictObject({
    low: z
      .number()
      .int()
      .nonnegative()
      .nullable()
      .describe('The least that the words allow; null where they give none (dozens).'),
    high: z
      .number()
      .int()
      .nonnegative()
      .nullable()
      .describe('The most that the words allow; null where they leave it open (over 70).'),
    words: z.string().min(1).describe("The text's words for the count."),
  })
  .refine((count) => count.low === null || count.high === null || count.low <= count.high, {
    message: 'low is greater than high',
  })

/**
 * Whether two counts can both be right about the same dead: their bounds meet, as those of "at
 * least 130" and "over 130" do.
 */
export function countsMeet(a: Figure, b: Figure): boolean {
  const [lowA, highA] = [a.low ?? 0, a.high ?? Infinity]
  const [lowB, highB] = [b.low ?? 0, b.high ?? Infinity]
  return lowA <= highB && lowB <= highA
}
