import { z } from 'zod'

/** An address on the web. Nothing but http and https is ever a link. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'not a web address: write it out, beginning with https:// or http://',
})

/** The SHA-256 of a file, as 64 hex digits. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'not a SHA-256: write its 64 hex digits in lower case')

/** The name of a file in the project's folder `media/`, which holds no folders. */
export const mediaFileSchema = z
  .string()
  .regex(/^[^./\\][^/\\]*$/, 'not the name of a file in media/: write no folder')

/**
 * The path of a file within the project's folder. Where one comes from somebody else, nothing of it
 * may lead to other files of the machine, or to what `private/` keeps.
 */
export const projectFileSchema = z
  .string()
  .regex(
    /^(?!private\/)[^./\\:][^/\\:]*(?:\/[^./\\:][^/\\:]*)*$/i,
    'not a file of the project: write its path from the folder of project.json, without .. and not in private/',
  )

/**
 * A kept copy of what an address leads to: its address in a web archive, or the name of a file in
 * `media/` with its hash. Such a file is other people's work and is never served.
 */
export const archiveSchema = z
  .strictObject({
    url: webAddressSchema.describe('Its address in a web archive.').optional(),
    file: mediaFileSchema.describe('Or the name of its file in media/.').optional(),
    sha256: sha256Schema.describe('SHA-256 of that file, in hexadecimal digits.').optional(),
  })
  .refine(({ url, file, sha256 }) => (url ? !file && !sha256 : file && sha256), {
    message: 'a kept copy has either a url in a web archive, or a file with its sha256',
  })
export type Archive = z.infer<typeof archiveSchema>
