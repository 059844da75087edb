import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'
import { pageHead } from './app/server/http/page-head'

/**
 * Gives pages their headers where code is edited (`npm run dev`); elsewhere `server.ts` does, and the
 * build leaves this file out.
 */
export async function proxy(request: NextRequest) {
  const head = await pageHead(new URL(request.url), request.headers.get('accept-language'))
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(head.request))
    if (value === undefined) headers.delete(name)
    else headers.set(name, value)
  const response = NextResponse.next({ request: { headers }, status: head.status })
  for (const [name, value] of Object.entries(head.response)) response.headers.append(name, value)
  return response
}

/**
 * Leaves out built files and the routes of interfaces, which need no nonce and set their own
 * headers.
 */
export const config = { matcher: '/((?!_next/static|ogc(?:/|$)|export/).*)' }
