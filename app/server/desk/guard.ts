import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** Names of this machine, as a browser on it writes them; another name may be one that was made to lead here. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/

/** The cookie of a session, which is sent under `/desk` alone. */
const COOKIE = 'desk'

/**
 * Where a desk may be reached: on this machine, and for a team also at the public origin, or at an
 * address in digits where there is none. A name that somebody else made lead here is none of these.
 */
export type DeskReach = { team: boolean; origin: string | undefined }

function isReached(host: string, { team, origin }: DeskReach): boolean {
  if (OWN_HOST.test(host)) return true
  if (!team) return false
  if (origin !== undefined) return new URL(origin).host === host
  const name = /^(?:\[([^\]]+)\]|([^:]+))(?::\d{1,5})?$/.exec(host)
  return isIP(name?.[1] ?? name?.[2] ?? '') > 0
}

/** Why a request is refused before anything of it is read; `undefined` where it is not. */
export function foreignRequest(
  method: string,
  headers: IncomingHttpHeaders,
  reach: DeskReach,
): string | undefined {
  const { host = '', origin } = headers
  if (!isReached(host, reach)) return `The desk is not to be reached as '${host.slice(0, 60)}'`
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'The desk answers its own page alone'
  if (method === 'GET' || method === 'HEAD') return undefined
  const isOwn = origin === `http://${host}` || (reach.team && origin === reach.origin)
  if (origin === undefined || !isOwn) return 'A write comes from the page of the desk alone'
  return headers['content-type']?.split(';')[0]?.trim() === 'application/json'
    ? undefined
    : 'A write is JSON'
}

/** The id of the session that a request brings. */
export function sessionIdOf({ cookie = '' }: IncomingHttpHeaders): string | undefined {
  const pair = cookie.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`))
  return pair?.slice(COOKIE.length + 1)
}

/**
 * The cookie that keeps a session: no script reads it, no other site sends it, and it goes over no
 * plain line where the page came over a safe one. An empty id takes it away.
 */
export const sessionCookie = (id: string, { origin = '' }: IncomingHttpHeaders): string =>
  [
    `${COOKIE}=${id}`,
    'Path=/desk',
    'HttpOnly',
    'SameSite=Strict',
    ...(origin.startsWith('https:') ? ['Secure'] : []),
    ...(id === '' ? ['Max-Age=0'] : []),
  ].join('; ')

const isOwnMachine = (host: string): boolean =>
  OWN_HOST.test(host.includes(':') ? `[${host}]` : host)

/**
 * Refuses to open the desk where other machines could reach it and nobody is named who may sign in.
 * Throws in one sentence.
 */
export function requireReach(host: string, team: boolean): void {
  if (!team && !isOwnMachine(host))
    throw new Error(
      `--desk: ${host} is reached by other machines, and nobody is named who may sign in. Name people with npm run desk -- people add "<name>" --role admin, or leave -H out.`,
    )
}

/** What whoever opens a desk for a team is told of how passwords travel; nothing where all is well. */
export function reachLines(host: string, { team, origin }: DeskReach): string[] {
  if (!team || origin?.startsWith('https:') || (origin === undefined && isOwnMachine(host)))
    return []
  return [
    `The desk is reached without https, so that passwords can be read on the way. Put a proxy with https before it and set PUBLIC_URL=https://…`,
  ]
}
