import { z } from 'zod'
import { mediaFileSchema, sha256Schema, webAddressSchema } from './address'
import { intervalSchema } from './document'
import { positionSchema, slug } from './place'
import { GEOLOCATION_CONFIDENCES, MEDIA_KINDS } from './terms'
import type { ImageType } from './terms'

const looked = (what: string) =>
  z.boolean({ error: `say true or false after looking at it: whether it ${what}` })

/** When an image or video was taken; a time that is inferred says from what. */
const takenSchema = z
  .strictObject({
    time: intervalSchema.describe('When it was taken, as wide as that is known.'),
    basis: z
      .enum(['stated', 'inferred'])
      .describe('Whether the time is stated with it, or was inferred.'),
    note: z
      .string()
      .min(1)
      .describe('From what an inferred time was inferred; needed where it was.')
      .optional(),
  })
  .refine(({ basis, note }) => basis === 'stated' || note, {
    path: ['note'],
    message: 'an inferred time needs a note that says from what',
  })

/** Where an image or video was taken: a place or a point, as which source found it, how surely. */
const geolocatedSchema = z
  .strictObject({
    place: slug.describe('Place id of where it was taken.').optional(),
    point: positionSchema
      .describe('The point where it was taken: longitude and latitude in degrees.')
      .optional(),
    by: slug.describe('Source id of who found the place.'),
    confidence: z
      .enum(GEOLOCATION_CONFIDENCES)
      .describe('How sure whoever found it is: another place would do only where it is possible.'),
    url: webAddressSchema.describe('Where the finding is shown.').optional(),
    note: z.string().min(1).describe('What a reader should know of the finding.').optional(),
  })
  .refine(({ place, point }) => place || point, {
    message: 'a geolocation needs a place or a point',
  })

/**
 * An image, a video or a document that stands behind a claim, by its address, by a copy in a web
 * archive, or by a file in `media/` that is held against its hash. Whether it is graphic, and
 * whether it would identify somebody, is never left unsaid.
 */
export const mediaSchema = z
  .strictObject({
    kind: z.enum(MEDIA_KINDS).describe('What it is.'),
    shows: z
      .string()
      .min(1)
      .describe('What it shows, in our words; absent where nobody has said it.')
      .optional(),
    url: webAddressSchema.describe('Where it was published.').optional(),
    archive: webAddressSchema.describe('Its address in a web archive.').optional(),
    file: mediaFileSchema.describe('The name of its file in media/.').optional(),
    sha256: sha256Schema.describe('SHA-256 of the file, in hexadecimal digits.').optional(),
    taken: takenSchema.describe('When it was taken.').optional(),
    geolocated: geolocatedSchema.describe('Where it was taken, as somebody found.').optional(),
    graphic: looked('is graphic').describe(
      'Whether it is graphic: then it is shown after a click.',
    ),
    identifying: looked('would identify somebody who must not be identified').describe(
      'Whether it would identify somebody who must not be identified: then only its words are shown.',
    ),
  })
  .refine(({ file, sha256 }) => !file || sha256, {
    path: ['sha256'],
    message: 'a file needs its sha256, which it is held against',
  })
  .refine(({ url, archive, file, identifying }) => url || archive || file || identifying, {
    message: 'needs a url, an archive or a file; only what is identifying may have none',
  })
export type Media = z.infer<typeof mediaSchema>

/** A file as it lies in `media/`: its name, its hash, and what its first bytes show it to be. */
export type MediaFile = { file: string; sha256: string; type?: ImageType }

/**
 * What may leave the records of a piece of media. Of one that would identify somebody only what it
 * is and what it shows: no address, file, hash, time or place.
 */
export function publicMedia(media: Media): Media {
  if (!media.identifying) return media
  const { kind, shows, graphic, identifying } = media
  return { kind, ...(shows !== undefined && { shows }), graphic, identifying }
}
