/** What is known of a request: its headers, and the address the server took it under, where there is one. */
type RequestHead = { headers: { get: (name: string) => string | null }; url?: string }

/** The address a reader reached this server under: behind a proxy that says so, the proxy's. Next's own `request.url` names the machine it listens on. */
export function requestOrigin({ headers, url }: RequestHead): string {
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim()
  const own = url === undefined ? 'localhost' : new URL(url).host
  const host = first('x-forwarded-host') ?? headers.get('host') ?? own
  // Nothing but a host name and a port may come from a header into links.
  const safe = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : own
  return `${first('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${safe}`
}
