import { ogcAnswer } from '#lib/exports'
import { collections } from '../../exported'
import { originOf } from '../../origin'

/** Answers anybody may read from anywhere, and no browser takes for a page. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=300' }

/** `GET /ogc/…`: OGC API - Features over the served project, open to every origin. */
export async function GET(request: Request) {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.split('/').slice(2).filter(Boolean).map(decode)
  const { status, type, body } = ogcAnswer(await collections(), { path, params: searchParams, base: `${originOf(request)}/ogc`, now: new Date() })
  return new Response(typeof body === 'string' ? body : inOnePiece(body), { status, headers: { ...HEADERS, 'Content-Type': type } })
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
