import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { isLanguage, offeredLanguages, pickLanguage } from '#lib/words'
import {
  LANGUAGE_HEADER,
  PATH_HEADER,
  QUERY_HEADER,
  REQUESTED_LANGUAGE_HEADER,
} from './app/server/proxy-headers'

/**
 * The origin of the optional raster tiles, with `{s}` for any subdomain. No other origin is ever
 * allowed.
 */
function tileOrigin(): string {
  const [, scheme, subdomain, host] =
    /^(https?:\/\/)(\{s\}\.)?([\w.-]+(?::\d+)?)\//.exec(process.env.TILE_URL ?? '') ?? []
  return host ? `${scheme}${subdomain ? '*.' : ''}${host}` : ''
}

/** The pages that other sites may frame: the map alone, of the documents or of a dataset. */
const FRAMED = /^(?:\/dataset\/[^/]+)?\/embed$/

/**
 * The content security policy of a page: scripts need the nonce of this request, nothing comes from
 * other origins, and only the map alone may be framed.
 */
function contentSecurityPolicy(nonce: string, path: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: ${tileOrigin()}`.trim(),
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${FRAMED.test(path) ? '*' : "'none'"}`,
  ].join('; ')
}

/**
 * Sets the headers that tell a page its language, and overwrites what a client sent in them.
 * Returns the language.
 */
async function setLanguage(headers: Headers, request: NextRequest): Promise<string> {
  const requested = request.nextUrl.searchParams.get('lang')
  const { projectSettings } = await import('./app/server/project')
  // records that cannot be read are told of by the page, in a language of the interface
  const offered = await Promise.resolve(projectSettings()).then(offeredLanguages, () =>
    offeredLanguages({ languages: [] }),
  )
  const language = pickLanguage(requested, request.headers.get('accept-language'), offered)
  headers.set(LANGUAGE_HEADER, language)
  headers.delete(REQUESTED_LANGUAGE_HEADER)
  if (isLanguage(requested)) headers.set(REQUESTED_LANGUAGE_HEADER, requested)
  return language
}

/** The page of a document. */
const DOCUMENT_PAGE = /^\/document\/([^/]+)$/

/** The page of a claim. */
const CLAIM_PAGE = /^\/claim\/([^/]+\/[^/]+)$/

/** A page of a dataset; its other addresses are routes, which answer for themselves. */
const DATASET_PAGE = /^\/dataset\/([^/]+)(?:\/(?:changes|embed|matches))?$/

/**
 * 410 (Gone, RFC 9110) for the page of a withdrawn claim or document and 503 for that of a dataset
 * that is set aside, since a page of Next cannot set its own status; `undefined` leaves it to the
 * page. Only pages of claims, documents and datasets read them here.
 */
async function statusOf(path: string): Promise<410 | 503 | undefined> {
  const [, dataset] = DATASET_PAGE.exec(path) ?? []
  if (dataset) {
    const { isSetAside } = await import('./app/server/dataset/datasets')
    return (await isSetAside(dataset)) ? 503 : undefined
  }
  const [, id] = CLAIM_PAGE.exec(path) ?? []
  const [, document] = DOCUMENT_PAGE.exec(path) ?? []
  if (!id && !document) return undefined
  const { project } = await (await import('./app/server/project')).loadProject()
  const gone = id ? project.withdrawn : project.withdrawnDocuments
  return gone.some((record) => record.id === (id ?? document)) ? 410 : undefined
}

/**
 * Gives every page a fresh nonce, its content security policy and its language, and the page of a
 * withdrawn claim or a damaged dataset its status. Next reads the nonce from the policy in the request's headers.
 */
export async function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(
    crypto.randomUUID().replaceAll('-', ''),
    request.nextUrl.pathname,
  )
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(PATH_HEADER, request.nextUrl.pathname)
  // Our own server sends the query as it came. Next has made a plain object of it by now.
  if (!headers.has(QUERY_HEADER)) headers.set(QUERY_HEADER, request.nextUrl.search)
  const language = await setLanguage(headers, request)
  const response = NextResponse.next({
    request: { headers },
    status: await statusOf(request.nextUrl.pathname),
  })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Content-Language', language)
  response.headers.append('Vary', 'Accept-Language')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('Permissions-Policy', 'geolocation=(), camera=(), microphone=()')
  return response
}

/**
 * Leaves out built files and the routes of interfaces, which need no nonce and set their own
 * headers.
 */
export const config = { matcher: '/((?!_next/static|ogc(?:/|$)|export/).*)' }
