import { featureJson } from './collection'
import type { CollectionAbout, OgcFeature } from './collection'
import { entityTag } from './entity-tag'
import { linkedItem, pageStart } from './items-page'
import { parsedStoredQuery } from './items-query'
import type { StoredQuery } from './items-query'
import { RequestError } from './request-error'

/**
 * A collection whose features a store keeps, too many to hold: it is asked a page at a time, which
 * goes on by the key of a row.
 */
export type StoredCollection = CollectionAbout & {
  /** Names the version of its data. */
  tag: string
  /**
   * A page of the features that a query chooses, how many it chooses in all, and the key to go on
   * from; or what is wrong in its filter.
   */
  page: (
    query: StoredQuery,
  ) => Promise<
    { matched: number; features: readonly OgcFeature[]; next?: number } | { error: string }
  >
  /** The feature of an id, as records have it. */
  feature: (id: string) => Promise<OgcFeature | undefined>
}

const encoder = new TextEncoder()
const GEOJSON = 'application/geo+json'

/**
 * A page of stored items as JSON, in pieces to be sent one after another, and its tag. Throws a
 * `RequestError` for a wrong parameter.
 */
export async function storedPage(
  collection: StoredCollection,
  { params, base, now }: { params: URLSearchParams; base: string; now: Date },
): Promise<{ pieces: Uint8Array[]; tag: string }> {
  const query = parsedStoredQuery(params, collection)
  const found = await collection.page(query)
  if ('error' in found) throw new RequestError(400, found.error)
  const { matched, features, next } = found
  const path = `${base}/collections/${collection.id}`
  const link = (rel: string, after?: number) => {
    const asked = new URLSearchParams(params)
    if (after !== undefined) asked.set('after', String(after))
    return { rel, type: GEOJSON, href: `${path}/items${asked.size > 0 ? `?${asked}` : ''}` }
  }
  const links = [
    link('self'),
    ...(next === undefined ? [] : [link('next', next)]),
    { rel: 'collection', type: 'application/json', href: path },
  ]
  const rest = `"numberMatched":${matched},"numberReturned":${features.length},"links":${JSON.stringify(links)},"features":[`
  const texts = features.map((feature) => featureJson(feature, collection.columns))
  return {
    pieces: [pageStart(now), encoder.encode(`${rest}${texts.join(',')}]}`)],
    tag: `${collection.tag}-${entityTag(encoder.encode(rest))}`,
  }
}

/** One stored feature with its links, as JSON. Throws a `RequestError` where there is none. */
export async function storedItem(
  collection: StoredCollection,
  fid: string,
  base: string,
): Promise<string> {
  const feature = await collection.feature(fid.replaceAll(':', '/'))
  if (!feature)
    throw new RequestError(
      404,
      `There is no '${fid.slice(0, 120)}' in ${collection.id}; ids are those of records with : for /`,
    )
  return linkedItem(featureJson(feature, collection.columns), collection.id, fid, base)
}
