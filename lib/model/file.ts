import { z } from 'zod'

/** What every file of records has beside its records. */
export const fileFields = {
  $schema: z
    .string()
    .min(1)
    .describe(
      'Where the JSON Schema of this file lies, seen from the file: editors complete and check with it while one types.',
    )
    .optional(),
  licence: z.string().describe('Under which licence the records of this file are, as an SPDX id.'),
}
