import { z } from 'zod'

/** A language as records name one: `en`, `ar`, `ar-SY`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'a language tag such as en, ar or ar-SY')

/**
 * The texts of a record in languages other than the one it is written in: by language, and there by
 * the path of the field. Which fields those are stands in `in-language.ts`.
 */
export const translationsSchema = z
  .record(
    languageSchema,
    z.record(z.string().min(1), z.string().regex(/\S/, 'an empty text: write it, or take it out')),
  )
  .describe(
    'Its texts in the other languages of the project: by language, and there by the path of the field (`summary`, `count.words`, `evidence.quote`).',
  )
