import { QUERY_HEADER } from './proxy-headers'

/**
 * The address of a request to an interface, with its query as it was sent. In the address that Next
 * gives a route, a parameter called `__proto__` is missing.
 */
export function requestUrl(request: Pick<Request, 'url' | 'headers'>): URL {
  const url = new URL(request.url)
  const sent = request.headers.get(QUERY_HEADER)
  if (sent !== null) url.search = sent
  return url
}
