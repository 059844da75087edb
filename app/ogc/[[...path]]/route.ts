import { ogcResponse } from '../../server/ogc-response'

/** `GET /ogc/…`: OGC API - Features over the project. `server.ts` answers pages of items itself. */
export async function GET(request: Request) {
  const { status, headers, body } = await ogcResponse(request.url, request.headers)
  return new Response(body.length > 0 ? inOnePiece(body) : null, { status, headers })
}

/**
 * Joins pieces into one chunk of a stream. A `Response` copies bytes that it is given whole, and
 * sends many chunks slowly.
 */
function inOnePiece(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(Buffer.concat(pieces))
      controller.close()
    },
  })
}
