import { matchesEntityTag, ogcAnswerOfAll } from '#lib/exports'
import { isBusy, isDamaged } from '#lib/store'
import type { StoreBusy } from '#lib/store'
import { storedCollections } from './dataset/stored-collections'
import { ogcFeatureCollections } from './export-data'
import { keptPages } from './kept-pages'
import { BUSY_SECONDS, linkedHeaders } from './responses'
import { loadProject } from './project'
import { requestOrigin } from './request-origin'
import { tellOperator } from './tell-operator'
import { decodePathPart } from '../ui/base/paths'

/**
 * An answer to send: the body is a list of consecutive pieces, empty where the client has the
 * content already. `zipped` is the body gzipped, of a page that is kept.
 */
export type OgcResponse = {
  status: number
  headers: Record<string, string>
  body: readonly Uint8Array[]
  zipped?: () => Promise<Uint8Array>
}

/**
 * Pages of items as they were written, each until what it was written from is another. Its moment
 * (`timeStamp`) is when that was.
 */
const pageOf = keptPages()

/**
 * Answers `GET /ogc/…` over the loaded project, for any origin. `If-None-Match` with the current
 * tag gets a 304, and a store that has too much to do a 503.
 */
export const ogcResponse = (url: string, headers: Headers): Promise<OgcResponse> =>
  answered(url, headers).catch((error: Error) => {
    if (isBusy(error)) return busy(error)
    throw error
  })

type Headers = { get: (name: string) => string | null }

async function answered(url: string, headers: Headers): Promise<OgcResponse> {
  const { pathname, searchParams } = new URL(url)
  const path = pathname.split('/').slice(2).filter(Boolean).map(decodePathPart)
  const { settings, withdrawn } = (await loadProject()).project
  const kept = await ogcFeatureCollections()
  const stored = await storedCollections(path)
  if (isDamaged(stored)) return failed(stored.message)
  const base = `${requestOrigin({ headers, url })}/ogc`
  const answer = () =>
    ogcAnswerOfAll(kept, stored, {
      path,
      params: searchParams,
      base,
      now: new Date(),
      settings,
      withdrawn,
    })
  const isPage = path.length === 3 && path[0] === 'collections' && path[2] === 'items'
  const { status, type, etag, body, zipped } = isPage
    ? await pageOf(stored[0] ?? kept, `${base} ${path[1]} ${searchParams}`, answer)
    : { ...(await answer()), zipped: undefined }
  const sent = { ...linkedHeaders(), 'Content-Type': type, ETag: etag }
  if (status === 200 && matchesEntityTag(headers.get('if-none-match'), etag))
    return { status: 304, headers: sent, body: [] }
  return { status, headers: sent, body, ...(zipped && { zipped }) }
}

/** Says that a dataset is set aside, with its file and the cure. */
const failed = (description: string): OgcResponse => ({
  status: 503,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: [new TextEncoder().encode(JSON.stringify({ code: 'ServerError', description }))],
})

/** Says that the store of a dataset cannot answer now, and when to ask again. */
function busy(error: StoreBusy): OgcResponse {
  tellOperator(error)
  const answer = failed(error.message)
  return { ...answer, headers: { ...answer.headers, 'Retry-After': BUSY_SECONDS } }
}
