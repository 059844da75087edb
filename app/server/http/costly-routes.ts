import { isIPv6 } from 'node:net'
import { DOCUMENT_COLLECTIONS } from '#lib/exports'
import { lruCache } from '#lib/util'

/** Addresses whose answers take long to make: pictures, exports, matches, and words looked for in datasets. */
const COSTLY =
  /^\/(?:share\.png|locator\.svg|export\/[^/?]+|dataset\/[^/?]+\/(?:words|summary|claims|beside(?:\/rows)?|cite|share\.png|feed\.(?:atom|json)|matches(?:\.csv)?|export\/[^/?]+))(?:\?|$)/
/** Items of a collection of the OGC API. */
const ITEMS = /^\/ogc\/collections\/([^/?]+)\/items(?:[/?]|$)/
/** Clients that are remembered; the one seen longest ago makes room. */
const REMEMBERED = 10_000

/** Requests left to a client, which grow back evenly, and when they were counted (ms). */
type Left = { requests: number; at: number }

/** Items of datasets are read from disk; those of the documents are kept as bytes, and cost nothing. */
export function isCostly(target: string): boolean {
  const path = withoutDots(target)
  const [, collection] = ITEMS.exec(path) ?? []
  return collection === undefined ? COSTLY.test(path) : !DOCUMENT_COLLECTIONS.includes(collection)
}

/**
 * Limits how often one client may ask costly addresses.
 * @param perMinute how many of them a minute, and at once; 0 for no limit.
 * @returns asks for an address of a client at a time (ms): the seconds to wait before asking again,
 * or 0 where it is answered.
 */
export function costlyLimit(
  perMinute: number,
): (target: string, client: string | undefined, now: number) => number {
  const clients = lruCache<string, Left>(REMEMBERED)
  return (target, client, now) => {
    if (perMinute === 0 || client === undefined || !isCostly(target)) return 0
    const left = clients.get(client, () => ({ requests: perMinute, at: now }))
    left.requests = Math.min(perMinute, left.requests + ((now - left.at) / 60_000) * perMinute)
    left.at = now
    if (left.requests < 1) return Math.ceil(((1 - left.requests) / perMinute) * 60)
    left.requests--
    return 0
  }
}

/** An address as it is answered: `/./share.png` and `/x/%2e%2e/share.png` are `/share.png` (WHATWG URL). */
function withoutDots(target: string): string {
  const base = 'http://map.invalid'
  if (!URL.canParse(target, base)) return target
  const { pathname, search } = new URL(target, base)
  return pathname + search
}

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/

/**
 * Who asks: the address of the connection, or its network where it is one of IPv6, of which a
 * client has many (/64). A connection from this machine is that of a reverse proxy: then it is the
 * last address that the proxy has put into `X-Forwarded-For`, and `undefined` where it has put none.
 */
export function clientOf(remote: string | undefined, forwarded: string | undefined) {
  if (remote === undefined) return undefined
  const address = LOOPBACK.test(remote) ? forwarded?.split(',').at(-1)?.trim() : remote
  return address && isIPv6(address) ? network(address) : address || undefined
}

/** The first 64 bits of an address of IPv6, written out in full. */
function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const all =
    tail === undefined
      ? groups(head)
      : [
          ...groups(head),
          ...Array<string>(Math.max(0, 8 - groups(head).length - groups(tail).length)).fill('0'),
          ...groups(tail),
        ]
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
