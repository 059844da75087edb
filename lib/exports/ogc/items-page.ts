import type { Collection } from './collection'
import { findFeatures } from './find-features'
import { parsedItemsQuery } from './items-query'
import { entityTag } from './entity-tag'

const encoder = new TextEncoder()
const GEOJSON = 'application/geo+json'
const [COMMA, TAIL] = [encoder.encode(','), encoder.encode(']}')]

/** The features' bytes with commas between them. */
function pieces({ bytes, starts }: Collection, page: readonly number[]): Uint8Array[] {
  return page.flatMap((i, n) =>
    n > 0
      ? [COMMA, bytes.subarray(starts[i], starts[i + 1])]
      : [bytes.subarray(starts[i], starts[i + 1])],
  )
}

/**
 * A page of a collection's items as JSON, in pieces to be sent one after another: nothing is copied
 * here. Its tag is the same as long as all but the moment of the answer is.
 * @param base address of the OGC API, without a slash at its end.
 * @param now the moment of the answer (`timeStamp`).
 */
export function itemsPage(
  collection: Collection,
  params: URLSearchParams,
  base: string,
  now: Date,
): { pieces: Uint8Array[]; tag: string } {
  const { wanted, limit, offset } = parsedItemsQuery(params, collection)
  const found = findFeatures(collection, wanted)
  const page = found.slice(offset, offset + limit)
  const path = `${base}/collections/${collection.id}`
  const link = (rel: string, from: number) => {
    const query = new URLSearchParams(params)
    if (from > 0 || params.has('offset')) query.set('offset', String(from))
    return { rel, type: GEOJSON, href: `${path}/items${query.size > 0 ? `?${query}` : ''}` }
  }
  const links = [
    link('self', offset),
    ...(offset + limit < found.length ? [link('next', offset + limit)] : []),
    ...(offset > 0 ? [link('prev', Math.max(0, offset - limit))] : []),
    { rel: 'collection', type: 'application/json', href: path },
  ]
  const rest = encoder.encode(
    `"numberMatched":${found.length},"numberReturned":${page.length},"links":${JSON.stringify(links)},"features":[`,
  )
  return {
    pieces: [pageStart(now), rest, ...pieces(collection, page), TAIL],
    tag: `${collection.tag}-${entityTag(rest)}`,
  }
}

/** How every page of items begins; its moment is in no tag. */
export const pageStart = (now: Date): Uint8Array =>
  encoder.encode(`{"type":"FeatureCollection","timeStamp":"${now.toISOString()}",`)

/** One feature of a collection with its links, as JSON. */
export function itemJson(collection: Collection, i: number, fid: string, base: string): string {
  const { id, bytes, starts } = collection
  const text = new TextDecoder().decode(bytes.subarray(starts[i], starts[i + 1]))
  return linkedItem(text, id, fid, base)
}

/** The JSON of a feature of collection `id`, with its links. */
export function linkedItem(text: string, id: string, fid: string, base: string): string {
  const path = `${base}/collections/${id}`
  const links = [
    {
      rel: 'self',
      type: GEOJSON,
      href: `${path}/items/${encodeURIComponent(fid).replaceAll('%3A', ':')}`,
    },
    { rel: 'collection', type: 'application/json', href: path },
  ]
  return `${text.slice(0, -1)},"links":${JSON.stringify(links)}}`
}
