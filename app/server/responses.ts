import { isBusy } from '#lib/store'
import type { StoreBusy } from '#lib/store'
import { shortSha256 } from '#lib/util/sha256'
import { publicOrigin } from './public-url'
import { tellOperator } from './tell-operator'

/** Any origin may read these answers, and no browser takes them for a page. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

/**
 * Headers of an open answer that caches may keep for five minutes. The proxy sets headers for pages
 * only, so the routes of interfaces send these themselves.
 */
export const OPEN_HEADERS = { ...OPEN, 'Cache-Control': 'public, max-age=300' }

/**
 * Headers of an open answer that links to this server by its full address. No cache that readers
 * share may keep one unless `PUBLIC_URL` says the address: else it is what a reader has sent as
 * `Host`.
 */
export const linkedHeaders = () =>
  publicOrigin() ? OPEN_HEADERS : { ...OPEN, 'Cache-Control': 'private, no-cache' }

/**
 * An open answer with an ETag of its content. A client that has the same content already gets an
 * empty 304.
 * @param open `linkedHeaders()` where the body holds full addresses of this server.
 */
export function etagResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
  open: Record<string, string> = OPEN_HEADERS,
): Response {
  return taggedResponse(request, contentTag(body), () => body, {
    ...open,
    'Content-Type': mediaType,
  })
}

/** The ETag of a content. */
export const contentTag = (body: string | Uint8Array): string => `"${shortSha256(body)}"`

/** An answer with an ETag; an empty 304 for a client that has the same content already. */
export function taggedResponse(
  request: Request,
  tag: string,
  body: () => BodyInit,
  headers: Record<string, string>,
): Response {
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((item) => item.trim().replace(/^W\//, ''))
  return known?.some((item) => item === tag || item === '*')
    ? new Response(null, { status: 304, headers: { ...headers, ETag: tag } })
    : new Response(body(), { headers: { ...headers, ETag: tag } })
}

/**
 * Bytes as one chunk of a stream. A `Response` copies bytes that it is given whole, once for each
 * reader, however slowly they read; and it sends many chunks slowly.
 */
export function inOnePiece(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

/** Whether a client takes gzipped bytes, by its `Accept-Encoding`. */
export const acceptsGzip = (accepted: string | null | undefined): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/.test(accepted ?? '')

/**
 * Headers of gzipped JSON for a page. A browser that accepts it so decompresses it beside the page;
 * everyone else is sent the same bytes as a file.
 */
export const zippedJson = (request: Request): Record<string, string> => ({
  Vary: 'Accept-Encoding',
  ...(acceptsGzip(request.headers.get('accept-encoding'))
    ? { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
    : { 'Content-Type': 'application/gzip' }),
})

/** When to ask a busy store again, in seconds. */
export const BUSY_SECONDS = '60'

/** A 503 with the sentence of a store that cannot answer now; its operator is told the cure. */
export function busyResponse(error: StoreBusy): Response {
  tellOperator(error)
  return Response.json(
    { error: error.message },
    {
      status: 503,
      headers: { ...OPEN, 'Cache-Control': 'no-store', 'Retry-After': BUSY_SECONDS },
    },
  )
}

/** The answer of a route that asks the store, or a 503 with a sentence. */
export const responseUnlessBusy = (answer: () => Promise<Response>): Promise<Response> =>
  answer().catch((error: Error) => {
    if (isBusy(error)) return busyResponse(error)
    throw error
  })

/**
 * A body that is written as fast as it is read; whoever goes away ends the work. The first piece is
 * made before it answers, so that what goes wrong there is told. Where something goes wrong later, as
 * in a file of a dataset that is damaged, the answer breaks off, and no part of it stands for the
 * whole.
 */
export async function inPieces(texts: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder()
  let first: IteratorResult<string> | undefined = await texts.next()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = first ?? (await texts.next())
      first = undefined
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value as string))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
}

/** An open error answer: `{ error }` as JSON, with a message that says what is allowed. */
export function errorResponse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: OPEN })
}
