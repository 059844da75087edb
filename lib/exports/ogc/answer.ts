import type { Collection } from './collection'
import {
  CONFORMANCE,
  OPENAPI_TYPE,
  collectionDocument,
  collectionsDocument,
  landingPage,
} from './api-documents'
import { featureId } from './collection'
import { itemJson, itemsPage } from './items-page'
import { openApi } from './open-api'
import { refuseUnknownParameters } from './items-query'
import { RequestError } from './request-error'
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

function collectionNamed(collections: readonly Collection[], id: string): Collection {
  const found = collections.find((collection) => collection.id === id)
  if (!found)
    throw new RequestError(
      404,
      `There is no collection '${id.slice(0, 80)}'; there are ${collections.map((one) => one.id).join(', ')}`,
    )
  return found
}

function find(
  collections: readonly Collection[],
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
  if (id === undefined && first === 'api')
    return ok(openApi(collections, base, settings), OPENAPI_TYPE)
  if (first === 'collections' && more.length === 0 && (items === undefined || items === 'items')) {
    if (id === undefined) return ok(collectionsDocument(collections, base, settings))
    const collection = collectionNamed(collections, id)
    if (items === undefined) return ok(collectionDocument(collection, base, settings))
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

/**
 * Answers a request to the OGC API. A wrong request gets an answer in JSON that says what is
 * allowed.
 */
export function ogcAnswer(collections: readonly Collection[], request: OgcRequest): OgcAnswer {
  try {
    return find(collections, request)
  } catch (error) {
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
}
