import type { Gazetteer } from '#lib/gazetteer'
import { intervalBounds, publicClaim } from '#lib/model'
import type { Claim, Document, Issue, Media, MediaFile, Source } from '#lib/model'
import { witnessesOf } from './protection/placement'
import { idIssue, placeIssue } from './references'

type Found = Pick<Issue, 'value' | 'rule' | 'cure'>

/** What media are held against: the files of `media/` by name, and what their records may name. */
export type MediaContext = {
  files: ReadonlyMap<string, MediaFile>
  sources: ReadonlyMap<string, Source>
  gazetteer: Gazetteer
}

/** Decimals of a degree that a geolocation may have: five are about a metre. */
const POINT_DECIMALS = 5

/** Rules of what a document's text can be followed to: its kept copy, and the day of retrieval. */
export function documentEvidenceRules(
  { archive, retrieved, published }: Document,
  files: MediaContext['files'],
): Found[] {
  return [
    ...fileRules(archive, files),
    ...(retrieved && intervalBounds(retrieved)![1] <= intervalBounds(published)![0]
      ? [
          {
            value: retrieved,
            rule: `in retrieved is before the document was published, ${published}`,
            cure: 'Correct the day, or the publication date.',
          },
        ]
      : []),
  ]
}

/** Rules of a claim's evidence beside the text: its kept copy, and each of its media. */
export function mediaRules(claim: Claim, document: Document, context: MediaContext): Found[] {
  const { archive, media = [] } = claim.evidence
  return [
    ...fileRules(archive, context.files),
    ...media.flatMap((item) => [
      ...fileRules(item, context.files),
      ...imageRules(item, context.files),
      ...takenRules(item, document),
      ...geolocationRules(item, claim, context),
    ]),
  ]
}

/** A file that is named is there, and is the one that was recorded. */
function fileRules(
  named: Pick<Media, 'file' | 'sha256'> | undefined,
  files: MediaContext['files'],
): Found[] {
  if (named?.file === undefined) return []
  const { file, sha256 = '' } = named
  const found = files.get(file)
  if (!found) {
    const renamed = [...files.values()].find((item) => item.sha256 === sha256)?.file
    return [
      {
        value: file,
        rule: 'is no file in media/',
        cure: renamed
          ? `The recorded file is there as '${renamed}': name that.`
          : 'Put the file there, or correct its name.',
      },
    ]
  }
  if (found.sha256 === sha256) return []
  return [
    {
      value: sha256,
      rule: `is not the SHA-256 of media/${file}, which is ${found.sha256}`,
      cure: 'Restore the file that was recorded, or look at this one and record its hash.',
    },
  ]
}

/** An image is of a kind that can be shown, and its name ends as its content does. */
function imageRules({ kind, file }: Media, files: MediaContext['files']): Found[] {
  const found = file === undefined ? undefined : files.get(file)
  if (kind !== 'image' || !found) return []
  const { type } = found
  if (!type)
    return [
      {
        value: found.file,
        rule: 'is no JPEG, PNG or WebP, the images that traces of camera and place can be removed from',
        cure: 'Keep the image as one of these, or give its address in place of the file.',
      },
    ]
  if (found.file.endsWith(`.${type}`)) return []
  return [
    {
      value: found.file,
      rule: `is a file of the type ${type} under another ending`,
      cure: `Name it '${found.file.replace(/\.[^.]*$/, '')}.${type}'.`,
    },
  ]
}

/** Nothing was taken after the document that stands on it. */
function takenRules({ taken }: Media, { published }: Document): Found[] {
  if (!taken || intervalBounds(taken.time)![0] < intervalBounds(published)![1]) return []
  return [
    {
      value: taken.time,
      rule: `in taken is after the document, published ${published}`,
      cure: 'Correct the time, or the publication date.',
    },
  ]
}

/** A geolocation names what is known, is no finer than a metre, and betrays no witness. */
function geolocationRules(
  { geolocated, identifying }: Media,
  claim: Claim,
  { sources, gazetteer }: MediaContext,
): Found[] {
  if (!geolocated) return []
  const { place, point, by } = geolocated
  const [unknownPlace, unknownSource] = [
    place === undefined ? undefined : placeIssue(place, gazetteer),
    idIssue(by, sources, 'source', 'sources'),
  ]
  return [
    ...(unknownPlace ? [unknownPlace] : []),
    ...(unknownSource ? [unknownSource] : []),
    ...(point ?? [])
      .filter((degrees) => Number(degrees.toFixed(POINT_DECIMALS)) !== degrees)
      .map((degrees) => ({
        value: String(degrees),
        rule: `in geolocated.point has more than ${POINT_DECIMALS} decimals, finer than a metre`,
        cure: `Write ${degrees.toFixed(POINT_DECIMALS)}.`,
      })),
    ...(point && !identifying && witnessesOf(claim, sources).length > 0
      ? [
          {
            value: point.join(', '),
            rule: 'in geolocated.point shows where a protected speaker stood',
            cure: 'Say identifying: true, or name the place in place of the point, as the document does.',
          },
        ]
      : []),
  ]
}

/** What one piece of media is found by: its addresses and its hash. */
const marksOf = ({ url, archive, sha256 }: Media) =>
  [url, archive, sha256].filter((mark) => mark !== undefined)

/** Whether a text holds an address or a hash, and not only the beginning of a longer one. */
const holds = (text: string, mark: string) =>
  text
    .split(mark)
    .slice(1)
    .some((rest) => !/^[\w/%?=&#-]/.test(rest))

/**
 * The issues of what would betray media that are recorded as identifying: their address or hash
 * anywhere else in the records, be it in other media, a note or the old value of a correction.
 */
export function betrayals(claims: readonly Claim[], documents: readonly Document[]): Issue[] {
  const hidden = new Map(
    claims.flatMap(({ id, evidence }) =>
      (evidence.media ?? []).flatMap((media) =>
        media.identifying ? marksOf(media).map((mark) => [mark, id] as const) : [],
      ),
    ),
  )
  if (hidden.size === 0) return []
  const records = [...claims.map(publicClaim), ...documents]
  return records.flatMap((record) => {
    const text = JSON.stringify(record)
    return [...hidden].flatMap(([mark, by]) =>
      holds(text, mark)
        ? [
            {
              file: `seeds/${record.id.split('/')[0]}.json`,
              record: record.id,
              value: mark,
              rule: `is recorded as identifying at ${by}, and openly here`,
              cure: 'Record it as identifying here too, or take it out.',
            },
          ]
        : [],
    )
  })
}
