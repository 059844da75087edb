import type { Collection, CollectionAbout } from './collection'
import {
  CONFORMANCE,
  OPENAPI_TYPE,
  collectionDocument,
  collectionsDocument,
  landingPage,
} from './api-documents'
import { featureId } from './collection'
import { QUERYABLES_TYPE, queryables } from './queryables'
import { itemJson, itemsPage } from './items-page'
import { openApi } from './open-api'
import { refuseUnknownParameters } from './items-query'
import { RequestError } from './request-error'
import { storedItem, storedPage } from './stored-items'
import type { StoredCollection } from './stored-items'
import { entityTag } from './entity-tag'
import type { ProjectSettings, WithdrawnClaim } from '#lib/model'

/**
 * An answer of the API: status, media type, the body as pieces of UTF-8 that follow one another,
 * and its `ETag`: a weak one, which does not count the moment that a page of items names.
 */
export type OgcAnswer = { status: number; type: string; body: readonly Uint8Array[]; etag: string }

/**
 * What is asked: the parts of the path after `/ogc`, the query, the API's own address without a
 * slash at its end, and the moment of the answer; what the project is, and the claims that were
 * withdrawn.
 */
export type OgcRequest = {
  path: readonly string[]
  params: URLSearchParams
  base: string
  now: Date
  settings: ProjectSettings
  withdrawn?: readonly WithdrawnClaim[]
}

const GEOJSON = 'application/geo+json'
/** How errors are named in answers, by status. */
const CODES = { 400: 'InvalidParameterValue', 404: 'NotFound', 410: 'Gone' } as const
const encoder = new TextEncoder()

function answerOf(text: string, type = 'application/json', status = 200): OgcAnswer {
  const bytes = encoder.encode(text)
  return { status, type, body: [bytes], etag: `W/"${entityTag(bytes)}"` }
}
const ok = (body: object, type?: string): OgcAnswer => answerOf(JSON.stringify(body), type)

function collectionNamed<C extends CollectionAbout>(collections: readonly C[], id: string): C {
  const found = collections.find((collection) => collection.id === id)
  if (!found)
    throw new RequestError(
      404,
      `There is no collection '${id.slice(0, 80)}'; there are ${collections.map((one) => one.id).join(', ')}`,
    )
  return found
}

/**
 * Finds what documents and kept collections answer. `all` are those that are told of, the stored
 * ones among them.
 */
function find(
  collections: readonly Collection[],
  all: readonly CollectionAbout[],
  { path, params, base, now, settings, withdrawn = [] }: OgcRequest,
): OgcAnswer {
  const [first, id, items, fid, ...more] = path
  const isItems = first === 'collections' && items === 'items' && fid === undefined
  if (isItems) {
    const { pieces, tag } = itemsPage(collectionNamed(collections, id!), params, base, now)
    return { status: 200, type: GEOJSON, body: pieces, etag: `W/"${tag}"` }
  }
  refuseUnknownParameters(params, ['f'])
  if (first === undefined) return ok(landingPage(base, settings))
  if (id === undefined && first === 'conformance') return ok({ conformsTo: CONFORMANCE })
  if (id === undefined && first === 'api') return ok(openApi(all, base, settings), OPENAPI_TYPE)
  if (first === 'collections' && items === 'queryables' && fid === undefined)
    return ok(queryables(collectionNamed(all, id!), base), QUERYABLES_TYPE)
  if (first === 'collections' && more.length === 0 && (items === undefined || items === 'items')) {
    if (id === undefined) return ok(collectionsDocument(all, base, settings))
    if (items === undefined) return ok(collectionDocument(collectionNamed(all, id), base, settings))
    const collection = collectionNamed(collections, id)
    const at = collection.at.get(fid!)
    const gone = withdrawn.find((claim) => featureId(claim.id) === fid)
    if (gone)
      throw new RequestError(
        410,
        `The claim '${gone.id}' was withdrawn on ${gone.withdrawn.on} by ${gone.withdrawn.by}: ${gone.withdrawn.why}`,
      )
    if (at === undefined)
      throw new RequestError(
        404,
        `There is no '${fid!.slice(0, 120)}' in ${id}; ids are those of records with : for /`,
      )
    return answerOf(itemJson(collection, at, fid!, base), GEOJSON)
  }
  throw new RequestError(
    404,
    `There is nothing at '/${path.join('/').slice(0, 120)}'; begin at ${base}`,
  )
}

/** An error of a request as an answer that says what is allowed; throws every other again. */
function errorAnswer(error: unknown): OgcAnswer {
  if (!(error instanceof RequestError)) throw error
  return answerOf(
    JSON.stringify({
      code: CODES[error.status],
      description: error.message,
    }),
    'application/json',
    error.status,
  )
}

/**
 * Answers a request to the OGC API. A wrong request gets an answer in JSON that says what is
 * allowed.
 * @param told the collections that are told of, where a store keeps some of them.
 */
export function ogcAnswer(
  collections: readonly Collection[],
  request: OgcRequest,
  told: readonly CollectionAbout[] = collections,
): OgcAnswer {
  try {
    return find(collections, told, request)
  } catch (error) {
    return errorAnswer(error)
  }
}

/** Answers as `ogcAnswer` does, for collections that a store keeps as well. */
export async function ogcAnswerOfAll(
  collections: readonly Collection[],
  stored: readonly StoredCollection[],
  request: OgcRequest,
): Promise<OgcAnswer> {
  const [first, id, items, fid, ...more] = request.path
  const asked = stored.find((collection) => collection.id === id)
  if (!asked || first !== 'collections' || items !== 'items' || more.length > 0)
    return ogcAnswer(collections, request, [...collections, ...stored])
  try {
    if (fid === undefined) {
      const { pieces, tag } = await storedPage(asked, request)
      return { status: 200, type: GEOJSON, body: pieces, etag: `W/"${tag}"` }
    }
    refuseUnknownParameters(request.params, ['f'])
    return answerOf(await storedItem(asked, fid, request.base), GEOJSON)
  } catch (error) {
    return errorAnswer(error)
  }
}
