import { z } from 'zod'
import {
  CONTROL_STATUSES,
  HOLD_OF_STATUS,
  claimBase,
  intervalSchema,
  partyNot,
  slug,
} from '#lib/model'
import type { Claim } from '#lib/model'

/** The schema of the kind `control`. */
export const controlSchema = claimBase
  .extend({
    document: slug,
    kind: z.literal('control').describe('A state of control.'),
    holder: slug.describe(
      'Party id of who it is about, or `not-<party>` where a text says only who does not have the place.',
    ),
    status: z
      .enum(CONTROL_STATUSES)
      .describe('How that party stands to the place: `lost` means that the holder lost it.'),
    asOf: intervalSchema.describe('When the state is said to have held.'),
    drawn: z
      .strictObject({
        type: z.enum(['Polygon', 'MultiPolygon']).describe('One area, or several.'),
        coordinates: z.array(z.unknown()).min(1).describe('Its rings, as GeoJSON nests them.'),
      })
      .describe(
        'The area as whoever says it drew it, in degrees (GeoJSON): only in rows of an imported file.',
      )
      .optional(),
  })
  .describe('Who is said to stand how to a place part, and as of when. Intent is not control.')
  .refine(({ holder, status }) => !partyNot(holder) || HOLD_OF_STATUS[status] === 'has', {
    path: ['status'],
    message: 'not-<party> says that somebody else has the place: only held or secured go with it',
  })

/**
 * A state of control: who is said to stand how to a place part, and as of when. Intent is not
 * control.
 */
export type Control = z.infer<typeof controlSchema> & Claim
