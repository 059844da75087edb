import { xmlText } from '../formats/xml'
import { authorOf, feedAddresses, feedId } from './feed'
import type { Feed, FeedEntry, FeedGround } from './feed'

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`
const link = (rel: string, href: string, type = 'text/html') =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`

/** GeoRSS Simple: latitude before longitude. */
function georss(where: FeedGround | undefined, names: string | undefined): string[] {
  if (!where) return []
  const name = names ? [element('georss:featurename', names)] : []
  if ('box' in where)
    return [
      element('georss:box', [where.box[1], where.box[0], where.box[3], where.box[2]].join(' ')),
      ...name,
    ]
  return [
    element('georss:point', `${where.point[1]} ${where.point[0]}`),
    element('georss:radius', String(where.metres)),
    ...name,
  ]
}

function entry(
  { id, title, text, path, source, other, published, updated, tags, where, placeNames }: FeedEntry,
  origin: string,
): string {
  const parts = [
    element('id', id),
    element('title', title),
    element('published', published),
    element('updated', updated),
    link('alternate', origin + path),
    ...(source ? [link('via', source)] : []),
    ...(other ? [link('related', origin + other)] : []),
    ...tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    ...georss(where, placeNames),
    `<content type="text">${xmlText(text)}</content>`,
  ]
  return `<entry>\n${parts.map((part) => `  ${part}`).join('\n')}\n</entry>`
}

/** A tombstone (RFC 6721) of the entry that a withdrawal takes back. */
function deletedEntry({ takesBack, updated }: FeedEntry): string[] {
  if (!takesBack) return []
  const { id, by, why } = takesBack
  return [
    `<at:deleted-entry ref="${xmlText(id)}" when="${updated}">\n  <at:by>${element('name', by)}</at:by>\n  ${element('at:comment', why)}\n</at:deleted-entry>`,
  ]
}

/**
 * A feed as Atom (RFC 4287) with GeoRSS Simple, and tombstones (RFC 6721). All text is plain text.
 */
export function writeAtom(feed: Feed): string {
  const { title, subtitle, origin, lang, settings, updated, entries } = feed
  const { licence } = settings
  const { self, page } = feedAddresses(feed, 'feed.atom')
  const head = [
    element('id', feedId(feed)),
    element('title', title),
    element('subtitle', subtitle),
    element('updated', updated),
    link('self', self, 'application/atom+xml'),
    link('alternate', page),
    `<author>${element('name', authorOf(settings))}</author>`,
    element('rights', feed.dataset?.licence ?? `${licence.name}, ${licence.url}`),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${lang}">\n${[...head, ...entries.flatMap((item) => [...deletedEntry(item), entry(item, origin)])].join('\n')}\n</feed>\n`
}
