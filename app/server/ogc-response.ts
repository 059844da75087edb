import { matchesEntityTag, ogcAnswerOfAll } from '#lib/exports'
import { isBusy, isDamaged } from '#lib/store'
import { storedCollections } from './dataset/stored-collections'
import { ogcFeatureCollections } from './export-data'
import { linkedHeaders } from './responses'
import { loadProject } from './project'
import { requestOrigin } from './request-origin'
import { decodePathPart } from '../ui/base/paths'

/**
 * An answer to send: the body is a list of consecutive pieces, empty where the client has the
 * content already.
 */
export type OgcResponse = {
  status: number
  headers: Record<string, string>
  body: readonly Uint8Array[]
}

/**
 * Answers `GET /ogc/…` over the loaded project, for any origin. `If-None-Match` with the current
 * tag gets a 304, and a store that has too much to do a 503.
 */
export const ogcResponse = (url: string, headers: Headers): Promise<OgcResponse> =>
  answered(url, headers).catch((error: Error) => {
    if (isBusy(error)) return failed(error.message)
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
  const { status, type, body, etag } = await ogcAnswerOfAll(kept, stored, {
    path,
    params: searchParams,
    base: `${requestOrigin({ headers, url })}/ogc`,
    now: new Date(),
    settings,
    withdrawn,
  })
  const sent = { ...linkedHeaders(), 'Content-Type': type, ETag: etag }
  if (status === 200 && matchesEntityTag(headers.get('if-none-match'), etag))
    return { status: 304, headers: sent, body: [] }
  return { status, headers: sent, body }
}

/** Says that a dataset is set aside, with its file and the cure, or that its store is busy. */
const failed = (description: string): OgcResponse => ({
  status: 503,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: [new TextEncoder().encode(JSON.stringify({ code: 'ServerError', description }))],
})
