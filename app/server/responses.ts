import { shortSha256 } from '#lib/util/sha256'

/** Answers that anybody may read from anywhere, and no browser takes for a page. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

/** A body with its own tag (ETag), so that a reader who has it already is sent nothing (304). Kept for five minutes before it is asked for again. */
export function etagResponse(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
): Response {
  const tag = `"${shortSha256(body)}"`
  const headers = {
    ...OPEN,
    ETag: tag,
    'Cache-Control': 'public, max-age=300',
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

/** A refusal in words. */
export function errorResponse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: OPEN })
}
