import type { Document, Evidence, Media } from '#lib/model'
import type { ArchivedPage } from './auto-archiver'

/** A document and its claims, as far as addresses go, by their position in their file. */
export type AddressedRecords = {
  document: Pick<Document, 'id' | 'url' | 'archive' | 'retrieved'>
  claims: readonly (
    { id: string; evidence: Pick<Evidence, 'url' | 'archive' | 'media'> } | undefined
  )[]
}

/** One field that an archived page fills: of which record, at which path of its file, with what. */
export type ArchiveFill = {
  record: string
  path: readonly (string | number)[]
  value: string | object
}

/** What becomes of an archived page in the records: what it fills, and what they say already. */
export type PageFills = {
  page: ArchivedPage
  matched: boolean
  fills: ArchiveFill[]
  kept: string[]
}

/**
 * What is left of an address to know it again: `http` is `https`, and `www.`, a slash at the end
 * and what follows `#` do not count.
 */
function plainAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const { host, pathname, search } = new URL(address)
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search
}

const isAt = (address: string | undefined, page: ArchivedPage) =>
  address !== undefined && plainAddress(address) === plainAddress(page.url)

/**
 * Says what an archived page fills in the records that name its address: what they leave out, never
 * what they say. Media that come new are recorded as graphic and identifying, so that they are shown
 * to nobody before somebody has looked.
 */
export function archiveFills(page: ArchivedPage, records: readonly AddressedRecords[]): PageFills {
  const found: PageFills = { page, matched: false, fills: [], kept: [] }
  const fill = (
    record: string,
    path: ArchiveFill['path'],
    value: string | object | undefined,
    is: unknown,
  ) => {
    found.matched = true
    if (value === undefined) return
    if (is === undefined) found.fills.push({ record, path, value })
    else if (JSON.stringify(is) !== JSON.stringify(value))
      found.kept.push(`${record}: ${path.join('.')} stays as it is`)
  }
  const copy = page.archive === undefined ? undefined : { url: page.archive }
  for (const { document, claims } of records) {
    if (isAt(document.url, page)) {
      fill(document.id, ['document', 'archive'], copy, document.archive)
      fill(document.id, ['document', 'retrieved'], page.retrieved, document.retrieved)
    } else if (document.url === undefined && copy && document.archive?.url === copy.url)
      fill(document.id, ['document', 'url'], page.url, undefined)
    for (const [at, claim] of claims.entries()) {
      if (!claim) continue
      const { id, evidence } = claim
      const path = ['claims', at, 'evidence']
      if (isAt(evidence.url, page)) {
        // A copy that is itself the new image or video is recorded with it, and not openly here.
        const own = page.media.some(({ archive }) => archive === page.archive)
        fill(id, [...path, 'archive'], own ? undefined : copy, evidence.archive)
        const media = withNewMedia(evidence.media, page)
        if (media) found.fills.push({ record: id, path: [...path, 'media'], value: media })
      } else
        for (const [i, item] of (evidence.media ?? []).entries())
          if (isAt(item.url, page))
            for (const [field, value] of Object.entries(mediaFields(item, page)))
              fill(id, [...path, 'media', i, field], value, item[field as 'archive' | 'sha256'])
    }
  }
  return found
}

/** The archive and the hash of one piece of media: of its own kind, where the page has one. */
function mediaFields(
  { kind, file }: Media,
  { media, archive, sha256 }: ArchivedPage,
): { archive?: string; sha256?: string } {
  const own = media.filter((item) => item.kind === kind)
  const one = own.length === 1 ? own[0]! : { archive, sha256 }
  return { archive: one.archive, ...(file === undefined && { sha256: one.sha256 }) }
}

/** The media of a claim with those of a page that it does not have; `undefined` where none is new. */
function withNewMedia(media: readonly Media[] = [], page: ArchivedPage): Media[] | undefined {
  const fresh = page.media.filter(
    (item) =>
      !media.some(
        ({ archive, sha256 }) =>
          archive === item.archive || (sha256 !== undefined && sha256 === item.sha256),
      ),
  )
  return fresh.length === 0
    ? undefined
    : [
        ...media,
        ...fresh.map(({ kind, archive, sha256 }) => ({
          kind,
          archive,
          ...(sha256 && { sha256 }),
          graphic: true,
          identifying: true,
        })),
      ]
}
