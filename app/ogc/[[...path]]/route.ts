import { namesTag, ogcAnswer } from '#lib/exports'
import { collections } from '../../exported'
import { OPEN_HEADERS } from '../../open-headers'
import { originOf } from '../../origin'

/** `GET /ogc/…`: OGC API - Features over the served project, open to every origin. What a client has already (`If-None-Match`) is not sent again. */
export async function GET(request: Request) {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.split('/').slice(2).filter(Boolean).map(decode)
  const { status, type, body, etag } = ogcAnswer(await collections(), { path, params: searchParams, base: `${originOf(request)}/ogc`, now: new Date() })
  const headers = { ...OPEN_HEADERS, 'Content-Type': type, ETag: etag }
  if (status === 200 && namesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(inOnePiece(body), { status, headers })
}

/** A part of a path as it was meant; one that is no percent-encoding stays as it is, and names nothing. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Pieces as one chunk of a stream: a `Response` copies bytes it is given whole, and sends many chunks slowly. */
function inOnePiece(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(Buffer.concat(pieces))
      controller.close()
    },
  })
}
