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
