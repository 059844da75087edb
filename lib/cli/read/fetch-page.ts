import { Buffer } from 'node:buffer'
import { lookup as dnsLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import robotsParser from 'robots-parser'

/** How far a fetch goes: bytes, milliseconds, redirects. `allow` lets tests reach their own server. */
export type FetchLimits = {
  bytes: number
  milliseconds: number
  redirects: number
  allow?: (address: string) => boolean
}

/** What is asked of a page when it is read, unless somebody says otherwise. */
export const FETCH_LIMITS: FetchLimits = { bytes: 10_000_000, milliseconds: 20_000, redirects: 5 }

/** A fetched page: its bytes, what it is, and every address on the way. */
export type FetchedPage = { bytes: Buffer; type: string; addresses: string[] }

const AGENT = 'claims-map'
const EVERYBODYS = ipaddr.parseCIDR('2000::/3')

/** Whether an address is one that everybody can reach, not one of a private network. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address)
  // Of IPv6 nothing else is given to anybody (RFC 4291, 2.4): `::7f00:1` is this machine to some.
  if (parsed.kind() === 'ipv6' && !parsed.match(EVERYBODYS)) return false
  return parsed.range() === 'unicast'
}

/** Looks a name up and refuses the addresses of private networks, so that no answer can change between look-up and use. */
const guardedLookup =
  (limits: FetchLimits): LookupFunction =>
  (hostname, options, done) =>
    dnsLookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = (found ?? []) as LookupAddress[]
      const bad = addresses.find(({ address }) => !(isPublic(address) || limits.allow?.(address)))
      if (error) return done(error, '', 0)
      if (bad || addresses.length === 0)
        return done(
          new Error(
            `${hostname} is ${bad?.address ?? 'nowhere'}, an address of a private network, which is not fetched`,
          ),
          '',
          0,
        )
      if (options.all)
        (done as unknown as (error: null, addresses: LookupAddress[]) => void)(null, addresses)
      else done(null, addresses[0]!.address, addresses[0]!.family)
    })

type Answer = { status: number; location?: string; type: string; bytes: Buffer }

/** One request, with its limits of time and bytes; a host in figures is held to the same rule. */
function ask(url: URL, limits: FetchLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (ipaddr.isValid(host) && !(isPublic(host) || limits.allow?.(host)))
      return reject(new Error(`${host} is an address of a private network, which is not fetched`))
    const fail = (error: Error) => {
      clearTimeout(timer)
      reject(error)
    }
    const client = url.protocol === 'https:' ? https : http
    const request = client.get(
      url,
      {
        lookup: guardedLookup(limits),
        headers: { 'user-agent': AGENT, accept: 'text/html, application/pdf, */*;q=0.5' },
      },
      (response) => {
        const chunks: Buffer[] = []
        let size = 0
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > limits.bytes) {
            fail(
              new Error(
                `${url.href} is larger than ${limits.bytes} bytes, which is the most that is fetched`,
              ),
            )
            request.destroy()
          } else chunks.push(chunk)
        })
        response.on('end', () => {
          clearTimeout(timer)
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            bytes: Buffer.concat(chunks),
            ...(response.headers.location && { location: response.headers.location }),
          })
        })
        response.on('error', fail)
      },
    )
    const timer = setTimeout(
      () =>
        request.destroy(
          new Error(`${url.href} did not answer in ${limits.milliseconds / 1000} seconds`),
        ),
      limits.milliseconds,
    )
    request.on('error', fail)
  })
}

/** Follows redirects, each held to the same rules, and keeps every address on the way. */
async function follow(start: URL, limits: FetchLimits): Promise<Answer & { addresses: string[] }> {
  const addresses: string[] = []
  let url = start
  for (;;) {
    addresses.push(url.href)
    const answer = await ask(url, limits)
    if (answer.status < 300 || answer.status >= 400 || !answer.location)
      return { ...answer, addresses }
    if (addresses.length > limits.redirects)
      throw new Error(
        `${start.href} leads on more than ${limits.redirects} times: ${addresses.join(' -> ')}`,
      )
    url = webAddress(new URL(answer.location, url).href)
  }
}

/**
 * An address of the web as one that may be fetched.
 *
 * @throws Error for what is no address of http or https, or holds a name and password
 */
export function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`'${text}' is no address of the web: it begins with http:// or https://`)
  if (url.username || url.password)
    throw new Error(`${url.host}: an address with a name and a password is not fetched`)
  return url
}

/**
 * Fetches one page: on a person's word, within limits of size, time and redirects, never from a
 * private network, and not where the site's robots.txt asks not to.
 *
 * @throws Error in one sentence
 */
export async function fetchPage(
  address: string,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<FetchedPage> {
  const url = webAddress(address)
  const robots = new URL('/robots.txt', url)
  const rules = await follow(robots, limits).catch((error: Error) => {
    if (/private network|no address of the web/.test(error.message)) throw error
    return undefined
  })
  if (
    rules?.status === 200 &&
    robotsParser(robots.href, rules.bytes.toString('utf8')).isAllowed(url.href, AGENT) === false
  )
    throw new Error(
      `${robots.href} asks that this page is not fetched. Save it in a browser and give the file.`,
    )
  const answer = await follow(url, limits)
  if (answer.status !== 200)
    throw new Error(
      `${answer.addresses.at(-1)} answers with ${answer.status}. Save the page in a browser and give the file.`,
    )
  return { bytes: answer.bytes, type: answer.type, addresses: answer.addresses }
}
