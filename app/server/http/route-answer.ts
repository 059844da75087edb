import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import compression from 'compression'
import type { FoundRoute } from './routes'

/**
 * What every answer of a route says unless it says otherwise: it is what its type says, loads nothing
 * where a browser shows it as a page, and no address of it is told to others.
 */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Gzips what is worth it for whoever accepts that, and nothing that is packed already. */
const compress = compression()

/**
 * Answers a request by a route of `app`. A client that goes away ends the work; an answer that cannot
 * be finished breaks off, so that no part of it stands for the whole.
 */
export async function answerRoute(
  request: IncomingMessage,
  response: ServerResponse,
  { load, params }: FoundRoute,
): Promise<void> {
  const { GET } = await load()
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const asked = new Request(new URL(request.url!, 'http://localhost'), {
    method: request.method,
    headers: headersOf(request),
    signal: gone.signal,
  })
  const { status, headers, body } = await GET(asked, { params: Promise.resolve(params) })
  compress(request, response, () => undefined)
  response.writeHead(status, { ...HEADERS, ...Object.fromEntries(headers) })
  if (body === null || request.method === 'HEAD') {
    await body?.cancel()
    response.end()
    return
  }
  await pipeline(Readable.fromWeb(body as never), response).catch((error: { code?: string }) => {
    // The client went away.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}

/** The headers of a request, each as often as it was sent. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at]!, rawHeaders[at + 1]!)
  return headers
}
