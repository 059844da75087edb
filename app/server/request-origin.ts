import { MOUNT } from '../ui/base/mount'
import { publicOrigin } from './public-url'

/** The parts of a request that are needed here: its headers, and its URL if there is one. */
type RequestHead = { headers: { get: (name: string) => string | null }; url?: string }

/**
 * What stands before the path of links in an answer: an origin, and the path of the project where a
 * server serves several. The origin is `PUBLIC_URL` where it is set, else that under which a reader
 * reached this server, taken from the proxy's headers behind a proxy. What a reader sends must not
 * reach others, so an answer with such links is sent with `linkedHeaders`. Next's `request.url`
 * names the machine it listens on instead.
 */
export function requestOrigin({ headers, url }: RequestHead): string {
  const known = publicOrigin()
  if (known) return `${known}${MOUNT}`
  const first = (name: string) => headers.get(name)?.split(',')[0]?.trim()
  const own = url === undefined ? 'localhost' : new URL(url).host
  const host = first('x-forwarded-host') ?? headers.get('host') ?? own
  // Only a host name and a port may pass from a header into links.
  const safe = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : own
  return `${first('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${safe}${MOUNT}`
}
