import type { IncomingHttpHeaders } from 'node:http'

/** Names of this machine, as a browser on it writes them; another name may be one that was made to lead here. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/

/** The cookie of a session, which is sent under `/desk` alone. */
const COOKIE = 'desk'

/** Why a request is refused before anything of it is read; `undefined` where it is not. */
export function foreignRequest(method: string, headers: IncomingHttpHeaders): string | undefined {
  const { host = '', origin } = headers
  if (!OWN_HOST.test(host)) return `The desk is not to be reached as '${host.slice(0, 60)}'`
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return 'The desk answers its own page alone'
  if (method === 'GET' || method === 'HEAD') return undefined
  if (origin !== `http://${host}`) return 'A write comes from the page of the desk alone'
  return headers['content-type']?.split(';')[0] === 'application/json'
    ? undefined
    : 'A write is JSON'
}

/** The id of the session that a request brings. */
export function sessionIdOf({ cookie = '' }: IncomingHttpHeaders): string | undefined {
  const pair = cookie.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`))
  return pair?.slice(COOKIE.length + 1)
}

/** The cookie that keeps a session: no script reads it, and no other site sends it. */
export const sessionCookie = (id: string): string =>
  `${COOKIE}=${id}; Path=/desk; HttpOnly; SameSite=Strict`

/** Refuses to open the desk where other machines could reach it. Throws in one sentence. */
export function requireOwnMachine(host: string): void {
  if (!OWN_HOST.test(host.includes(':') ? `[${host}]` : host))
    throw new Error(
      `--desk: the desk is open to this machine alone, and ${host} is reached by others. Leave -H out.`,
    )
}
