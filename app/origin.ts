/** The address a reader reached this server under: behind a proxy that says so, the proxy's. Next's own `request.url` names the machine it listens on. */
export function originOf(request: Request): string {
  const { headers } = request
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim()
  const host = first('x-forwarded-host') ?? headers.get('host') ?? new URL(request.url).host
  // Nothing but a host name and a port may come from a header into links.
  const safe = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : new URL(request.url).host
  return `${first('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${safe}`
}
