import { shortSha256 } from '#lib/util/sha256'

/** Any origin may read these answers, and no browser takes them for a page. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

/**
 * Headers of an open answer that caches may keep for five minutes. The proxy sets headers for pages
 * only, so the routes of interfaces send these themselves.
 */
export const OPEN_HEADERS = { ...OPEN, 'Cache-Control': 'public, max-age=300' }

/**
 * An open answer with an ETag of its content. A client that has the same content already gets an
 * empty 304.
 */
export function etagResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
): Response {
  const tag = `"${shortSha256(body)}"`
  const headers = {
    ...OPEN_HEADERS,
    ETag: tag,
    'Content-Type': mediaType,
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((item) => item.trim().replace(/^W\//, ''))
  return known?.some((item) => item === tag || item === '*')
    ? new Response(null, { status: 304, headers })
    : new Response(body, { headers })
}

/** An open error answer: `{ error }` as JSON, with a message that says what is allowed. */
export function errorResponse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: OPEN })
}
