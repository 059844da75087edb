import { z } from 'zod'

/**
 * A number of people as a text gives it: bounds where the words have them, and the words.
 * "dozens" has no bounds; "over 70" is low 71 with the high end open.
 */
export const countSchema = z
  .strictObject({
    low: z.number().int().nonnegative().nullable(),
    high: z.number().int().nonnegative().nullable(),
    words: z.string().min(1),
  })
  .refine((count) => count.low === null || count.high === null || count.low <= count.high, {
    message: 'low is greater than high',
  })
export type Count = z.infer<typeof countSchema>

/** Whether two counts can both be right of the same dead: bounds that meet agree ("at least 130" and "over 130"). */
export function countsMeet(a: Count, b: Count): boolean {
  const [lowA, highA] = [a.low ?? 0, a.high ?? Infinity]
  const [lowB, highB] = [b.low ?? 0, b.high ?? Infinity]
  return lowA <= highB && lowB <= highA
}
