import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

/**
 * The range of bytes of a request, first and last included; `all` where there is no range or one to
 * be ignored, `none` where it lies outside the file.
 */
type Wanted = { first: number; last: number } | 'all' | 'none'

/**
 * Reads a Range header (RFC 9110, 14.1.2): one range of bytes. Several at once are ignored, as the
 * standard allows: the whole is sent.
 */
function wantedBytes(range: string | null, size: number): Wanted {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.replace(/\s/g, '') ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return 'all'
  const [from, to] = [match[1]!, match[2]!]
  if (from === '')
    return to === '0' || Number(to) === 0 || size === 0
      ? 'none'
      : { first: Math.max(0, size - Number(to)), last: size - 1 }
  if (to !== '' && Number(to) < Number(from)) return 'all'
  if (Number(from) >= size) return 'none'
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

/**
 * Answers a GET or HEAD for a file on disk, with ranges: 200, 206, 304, 404 or 416. The file may be
 * added or replaced while the server runs, since its tag changes with its time and size. Bytes are
 * streamed, however large the file is.
 */
export async function fileRange(
  path: string,
  request: Pick<Request, 'method' | 'headers'>,
): Promise<Response> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return new Response('No such file.\n', { status: 404 })
  const etag = `"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Cache-Control': 'public, max-age=3600, no-transform',
    'Content-Type': 'application/octet-stream',
  }
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers })
  const condition = request.headers.get('if-range')
  const wanted =
    condition !== null && condition !== etag
      ? 'all'
      : wantedBytes(request.method === 'GET' ? request.headers.get('range') : null, found.size)
  if (wanted === 'none')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${found.size}` },
    })
  const { first, last } = wanted === 'all' ? { first: 0, last: found.size - 1 } : wanted
  const body =
    request.method === 'HEAD' || found.size === 0
      ? null
      : (Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream)
  const length = { 'Content-Length': String(last - first + 1) }
  if (wanted === 'all') return new Response(body, { headers: { ...headers, ...length } })
  return new Response(body, {
    status: 206,
    headers: { ...headers, ...length, 'Content-Range': `bytes ${first}-${last}/${found.size}` },
  })
}
