import { IMAGE_TYPES, imageFileOf } from '#lib/model'
import type { Archive, Media, MediaKind } from '#lib/model'
import { sourceName } from '../rows/records'
import type { Records } from '../rows/records'

type Node = Record<string, unknown>

const TYPES: Record<MediaKind, string> = {
  image: 'ImageObject',
  video: 'VideoObject',
  document: 'MediaObject',
}

/** Where something can be read, in schema.org's words; a kept file has no address. */
export function addressed({ url, archive }: { url?: string; archive?: Archive }): Node {
  return {
    ...(url && { url }),
    ...(archive?.url && { archivedAt: archive.url }),
  }
}

/** Where something was taken, with who found that and how sure it is. */
function contentLocation(
  { place, point, by, confidence }: NonNullable<Media['geolocated']>,
  base: string,
  records: Records,
): Node {
  return {
    '@type': 'Place',
    ...(place && { '@id': `${base}place/${place}` }),
    description: `located by ${sourceName(by, records)}: ${confidence}`,
    ...(point && {
      geo: { '@type': 'GeoCoordinates', longitude: point[0], latitude: point[1] },
    }),
  }
}

/**
 * A piece of media as schema.org has it. `sha256` is that of the file that was recorded; the image
 * that the map shows is drawn anew from it, so that it is an `encoding` with an address of its own.
 */
export function mediaNode(media: Media, base: string, records: Records): Node {
  const { kind, shows, url, archive, sha256, taken, geolocated, graphic } = media
  const image = imageFileOf(media)
  return {
    '@type': TYPES[kind],
    ...(shows && { description: shows }),
    ...(url && { url }),
    ...(archive && { archivedAt: archive }),
    ...(sha256 && { sha256 }),
    ...(image && {
      encoding: {
        '@type': TYPES[kind],
        contentUrl: `${base}media/${image.sha256}.${image.type}`,
        encodingFormat: IMAGE_TYPES[image.type],
      },
    }),
    ...(taken && { temporalCoverage: taken.time }),
    ...(geolocated && { contentLocation: contentLocation(geolocated, base, records) }),
    ...(graphic && { isFamilyFriendly: false }),
  }
}
