import { z } from 'zod'
import { fileFields } from './file'

/** Names that look like places and are none, in one language, under the rule that says why. */
export const notPlacesSchema = z
  .strictObject({
    lang: z.string().min(2).describe('The language of the names, as a tag.'),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'no country code: two capital letters'))
      .min(1)
      .describe(
        'The list holds in projects about these countries only (ISO 3166-1 alpha-2); in all where it is left out.',
      )
      .optional(),
    why: z.string().min(1).describe('What the names are: a news agency, a people, an armed group.'),
    names: z.array(z.string().trim().min(1)).min(1).describe('The names, as texts spell them.'),
  })
  .describe(
    'Names that look like places and are none. A name belongs here only where a place of the country sounds like it.',
  )
export type NotPlaces = z.infer<typeof notPlacesSchema>

/** `data/not-places.json` as a whole; a project without such names has no such file. */
export const notPlacesFileSchema = z
  .strictObject({
    ...fileFields,
    lists: z.array(z.unknown()).describe('The lists, one for each language and rule.'),
  })
  .describe('Names in texts that look like places and are none.')
