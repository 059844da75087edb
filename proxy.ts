import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { isLanguage, pickLanguage } from '#lib/words'

/** Origin of the optional raster tiles, `{s}` standing for any subdomain; no other origin is ever allowed. */
function tileOrigin(): string {
  const [, scheme, subdomain, host] =
    /^(https?:\/\/)(\{s\}\.)?([\w.-]+(?::\d+)?)\//.exec(process.env.TILE_URL ?? '') ?? []
  return host ? `${scheme}${subdomain ? '*.' : ''}${host}` : ''
}

/** The one page that is made to stand inside others. */
const FRAMED = '/embed'

/** The policy of every page: scripts only with this request's nonce, nothing from elsewhere, no framing but of the page made for it. */
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
    `frame-ancestors ${path === FRAMED ? '*' : "'none'"}`,
  ].join('; ')
}

/** Tells a page which language it is read in, and whether its address asked for it; what a client claims in these headers is overwritten. */
function setLanguage(headers: Headers, request: NextRequest): string {
  const asked = request.nextUrl.searchParams.get('lang')
  const language = pickLanguage(asked, request.headers.get('accept-language'))
  headers.set('x-language', language)
  headers.delete('x-language-asked')
  if (isLanguage(asked)) headers.set('x-language-asked', asked)
  return language
}

/** Gives every page a fresh nonce, its policy and its language. Next reads the nonce from the request's policy header. */
export function proxy(request: NextRequest) {
  const policy = contentSecurityPolicy(
    crypto.randomUUID().replaceAll('-', ''),
    request.nextUrl.pathname,
  )
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('x-path', request.nextUrl.pathname) // for the page of what is missing
  const language = setLanguage(headers, request)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Content-Language', language)
  response.headers.append('Vary', 'Accept-Language')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  response.headers.set('Referrer-Policy', 'no-referrer')
  response.headers.set('Permissions-Policy', 'geolocation=(), camera=(), microphone=()')
  return response
}

/** Not for built files, nor for the machine-read routes, whose answers are no pages: a nonce for each would only cost time. Those set what guards them themselves. */
export const config = { matcher: '/((?!_next/static|ogc(?:/|$)|export/).*)' }
