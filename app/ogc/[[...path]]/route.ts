import { ogcAnswer } from '#lib/exports'
import { collections } from '../../exported'
import { originOf } from '../../origin'

/** `GET /ogc/…`: OGC API - Features over the served project, open to every origin. */
export async function GET(request: Request) {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.split('/').slice(2).filter(Boolean).map(decode)
  const { status, type, body } = ogcAnswer(await collections(), { path, params: searchParams, base: `${originOf(request)}/ogc`, now: new Date() })
  return new Response(body as BodyInit, { status, headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=300' } })
}

/** A part of a path as it was meant; one that is no percent-encoding stays as it is, and names nothing. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
