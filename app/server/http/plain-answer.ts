/** An answer that needs no page: its status, its headers and, where it is an error, its sentence. */
export type PlainAnswer = { status: number; headers: Record<string, string>; error?: string }

/** The methods that the server answers: it only reads. */
const ALLOW = 'GET, HEAD, OPTIONS'
/** For programs of other origins, which ask first where they send a header (Fetch, CORS preflight). */
const PREFLIGHT = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': ALLOW,
  'Access-Control-Allow-Headers': 'Accept, If-None-Match, Range',
  'Access-Control-Max-Age': '86400',
}

/**
 * What a request is answered before any page is asked: 204 for OPTIONS, 405 with `Allow` for every
 * other method than GET and HEAD (TRACE among them, RFC 9110, 9.3.8), 400 for an address that is no
 * path, or whose percent-encodings are no UTF-8 text. `undefined` for all others.
 */
export function plainAnswer(method: string, target: string): PlainAnswer | undefined {
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: ALLOW, ...PREFLIGHT } }
  if (method !== 'GET' && method !== 'HEAD')
    return {
      status: 405,
      headers: { Allow: ALLOW },
      error: `${method.slice(0, 20)} is not answered here; allowed: ${ALLOW}`,
    }
  const wrong = wrongEncoding(target)
  if (!target.startsWith('/'))
    return { status: 400, headers: {}, error: 'An address here begins with a slash' }
  return wrong === undefined
    ? undefined
    : {
        status: 400,
        headers: {},
        error: `'${wrong.slice(0, 40)}' in the address is no text in percent-encoding; write % as %25`,
      }
}

/** The first part of a path or query that cannot be decoded, or that holds a NUL. */
function wrongEncoding(target: string): string | undefined {
  return target.split(/[/?&=]/).find((part) => {
    if (!part.includes('%')) return false
    try {
      return decodeURIComponent(part).includes('\0')
    } catch {
      return true
    }
  })
}
