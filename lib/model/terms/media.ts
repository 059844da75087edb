/** What a piece of evidence beside the text is. */
export const MEDIA_KINDS = ['image', 'video', 'document'] as const
/** What a piece of evidence is, such as `video`. */
export type MediaKind = (typeof MEDIA_KINDS)[number]

/**
 * How sure whoever found the place of an image or video is of it: `certain` where nothing else
 * fits, `likely` where something small is missing, `possible` where another place would do.
 */
export const GEOLOCATION_CONFIDENCES = ['certain', 'likely', 'possible'] as const

/**
 * The kinds of image files that can be shown, since the traces that a camera leaves in them can be
 * removed: the ending of the file's name, and the media type.
 */
export const IMAGE_TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const
/** The ending of an image file that can be shown, such as `jpg`. */
export type ImageType = keyof typeof IMAGE_TYPES

/** What a piece of media needs to say for its image to be shown. */
type ImageRecord = { kind: MediaKind; file?: string; sha256?: string; identifying: boolean }
/** An image of `media/` that is shown: its file, the hash in its address, and its type. */
export type ImageFile = { file: string; sha256: string; type: ImageType }

/**
 * The image file of a piece of media that is shown, for page, server and exports alike.
 * `undefined` for what would identify somebody, for videos and documents, and where no file is
 * kept.
 */
export function imageFileOf({
  kind,
  file,
  sha256,
  identifying,
}: ImageRecord): ImageFile | undefined {
  const type = (Object.keys(IMAGE_TYPES) as ImageType[]).find((ending) =>
    file?.endsWith(`.${ending}`),
  )
  return identifying || kind !== 'image' || !file || !sha256 || !type
    ? undefined
    : { file, sha256, type }
}
