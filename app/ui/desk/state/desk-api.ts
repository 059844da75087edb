import type { DeskRight, DeskView, Role } from '#lib/desk'
import type { TellDesk } from '#lib/words'

/** Who is at the desk, as what, what that may do, and what every write brings along. */
export type OwnSession = { name: string; role?: Role; rights: DeskRight[]; csrf: string }
/** What the server says where nobody has signed in: by what one does. */
export type NoSession = { by: 'token' | 'password' }

/**
 * What became of a request: it is done, somebody else's draft stands there instead, it was refused
 * for good (`refused`), or it may be done later (`failed`).
 */
export type DeskReply<T> =
  | { done: T }
  | { conflict: DeskView }
  | { refused: string }
  | { failed: 'server' | 'session' | 'database' | string }

/** Why something may only be done later, in one sentence: by a name of ours, or as the server says it. */
export function whyLater(failed: string, tell: TellDesk): string {
  if (failed === 'server') return tell('saved.noserver')
  if (failed === 'session') return tell('saved.nosession')
  return failed === 'database' ? tell('saved.nodatabase') : failed
}

/** Why a request came to nothing, in one sentence. */
export const whyNot = (reply: DeskReply<unknown>, tell: TellDesk): string =>
  'refused' in reply ? reply.refused : whyLater('failed' in reply ? reply.failed : 'server', tell)

let session: OwnSession | undefined
let onSignedOut = () => {}
/** Keeps what writes bring along, for this page. */
export const keepSession = (given: OwnSession): void => void (session = given)
/** Who this page is used by; nobody before somebody has signed in. */
export const ownSession = (): OwnSession | undefined => session
/** Has something told whenever the server knows the session of this page no more. */
export const whenSignedOut = (then: () => void): void => void (onSignedOut = then)

/** The address of something of the desk, in the language of the page. */
function address(path: string, query: Record<string, string>): string {
  const all = new URLSearchParams({ ...query, lang: document.documentElement.lang })
  // the page's own address says which draft of a document it is of
  const of = new URLSearchParams(window.location.search).get('of')
  if (of !== null) all.set('of', of)
  return `/desk/api/${path}?${all}`
}

async function reply<T>(
  path: string,
  query: Record<string, string>,
  init: RequestInit,
): Promise<DeskReply<T>> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(address(path, query), init)
    body = await response.json()
  } catch {
    return { failed: 'server' }
  }
  if (response.ok) return { done: body as T }
  if (response.status === 409) return { conflict: body as DeskView }
  const { error, signedOut } = body as { error: string; signedOut?: boolean }
  if (response.status === 401 || signedOut) {
    onSignedOut()
    return { failed: 'session' }
  }
  if (response.status === 503) return { failed: 'database' }
  return response.status >= 500 ? { failed: error } : { refused: error }
}

/** Asks the desk for something. */
export const readDesk = <T>(
  path: string,
  query: Record<string, string> = {},
  signal?: AbortSignal,
) => reply<T>(path, query, signal ? { signal } : {})

/**
 * Sends something to the desk; `revision` is that of the draft that the page shows.
 * @param keepalive whether it is sent although the page is being left
 */
export const writeDesk = <T>(path: string, body: unknown, revision = 0, keepalive = false) =>
  reply<T>(
    path,
    {},
    {
      method: 'POST',
      keepalive,
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
        'X-Desk': session?.csrf ?? '',
      },
      body: JSON.stringify(body),
    },
  )
