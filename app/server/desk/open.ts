import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { coderId, openDesk } from '#lib/desk'
import { failureLine } from '#lib/util'
import { PROJECT_ROOT } from '../project'
import { answerDesk, deskWords } from './desk-api'
import type { DeskAnswer } from './desk-api'
import { DESK_POLICY, deskFiles } from './desk-page'
import type { DeskFile } from './desk-page'
import { foreignRequest, requireOwnMachine, sessionCookie, sessionIdOf } from './guard'
import { deskSessions } from './sessions'
import type { DeskSessions } from './sessions'

/** So many bytes may a write have: a long article in three-byte letters. */
const MOST_BYTES = 2_000_000

const ON_DESK = /^\/desk(?:[/?#]|$)/

const signInBody = z.strictObject({
  token: z.string().max(100),
  name: z.string().trim().min(1).max(60),
})

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': DESK_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

function send(response: ServerResponse, status: number, { type, body }: DeskFile, more = {}) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type, ...more })
  response.end(body)
}

const sendJson = (response: ServerResponse, { status, body }: DeskAnswer, more = {}) =>
  send(response, status, { type: 'application/json', body: JSON.stringify(body) }, more)

/** The JSON that a request brings. Throws a RangeError where it is none, or too long. */
async function sentJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > MOST_BYTES) throw new RangeError('This is too long for the desk.')
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch {
    throw new RangeError('A write is JSON')
  }
}

/** Exchanges a token for a session; the answer sets the one cookie there is. */
function signIn(response: ServerResponse, sessions: DeskSessions, body: unknown) {
  const read = signInBody.safeParse(body)
  if (!read.success)
    return sendJson(response, { status: 422, body: { error: 'A name is missing.' } })
  coderId(read.data.name)
  const entered = sessions.enter(read.data.token, read.data.name)
  if (entered === 'wait')
    return sendJson(response, {
      status: 429,
      body: { error: 'Too many wrong addresses; wait a minute.' },
    })
  if (entered === 'wrong')
    return sendJson(response, {
      status: 403,
      body: {
        error: 'This address opens nothing, or was used already. The terminal prints the next one.',
      },
    })
  sendJson(
    response,
    { status: 200, body: entered.session },
    { 'Set-Cookie': sessionCookie(entered.id) },
  )
}

/**
 * Opens the desk of the project that is served: its page, its files and its programming interface,
 * all under `/desk`.
 * @param host the name or address that is listened on
 * @throws Error in one sentence where other machines reach it, or another server has the desk
 */
export async function openDeskServer(host: string) {
  requireOwnMachine(host)
  const tell = (line: string) => console.log(line)
  let [base, token] = ['', '']
  const tellToken = () => base && tell(`The desk, for one coder: ${base}/desk#${token}`)
  const desk = await openDesk(PROJECT_ROOT, { now: () => new Date().toISOString(), tell })
  const sessions = deskSessions(Date.now, (made) => {
    token = made
    tellToken()
  })
  const files = await deskFiles()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request
    const foreign = foreignRequest(method, headers)
    if (foreign) return sendJson(response, { status: 403, body: { error: foreign } })
    const url = new URL(request.url ?? '', 'http://desk.invalid')
    const file = files.get(url.pathname)
    if (file && method === 'GET') return send(response, 200, file)
    const path = url.pathname.split('/').slice(3)
    if (!url.pathname.startsWith('/desk/api/'))
      return sendJson(response, { status: 404, body: { error: 'Nothing of the desk is here' } })
    if (method !== 'GET' && method !== 'POST')
      return sendJson(
        response,
        { status: 405, body: { error: 'GET or POST' } },
        { Allow: 'GET, POST' },
      )
    if (path[0] === 'words' && method === 'GET') {
      const accepted = headers['accept-language'] ?? null
      const { lang, dictionary, ground } = await deskWords(url.searchParams, accepted)
      return sendJson(response, { status: 200, body: { lang, dictionary, ground } })
    }
    if (path[0] === 'session' && method === 'POST')
      return signIn(response, sessions, await sentJson(request))
    const session = sessions.find(sessionIdOf(headers))
    if (path[0] === 'session') return sendJson(response, { status: 200, body: session ?? null })
    if (!session)
      return sendJson(response, { status: 401, body: { error: 'Nobody has signed in.' } })
    if (method === 'POST' && !sessions.isOwn(session, headers['x-desk']?.toString() ?? ''))
      return sendJson(response, {
        status: 403,
        body: { error: 'The write does not bring its session’s sign.' },
      })
    sendJson(
      response,
      await answerDesk(desk, {
        method,
        path,
        query: url.searchParams,
        revision: Number(/^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1] ?? 0),
        body: method === 'POST' ? await sentJson(request) : undefined,
        session,
      }),
    )
  }

  return {
    /** Whether an address is the desk's. */
    has: (target: string): boolean => ON_DESK.test(target),
    /** Prints the address that opens the desk once, for the server's own one. */
    tellAddress: (own: string): void => {
      base = own
      tellToken()
    },
    /** Answers a request under `/desk`. */
    answer: (request: IncomingMessage, response: ServerResponse): Promise<void> =>
      answer(request, response).catch((error: Error) => {
        if (response.headersSent) return void response.destroy()
        if (error instanceof RangeError)
          return sendJson(response, { status: 422, body: { error: error.message } })
        tell(`/desk: ${error.message}`)
        sendJson(response, { status: 500, body: { error: failureLine(error) } })
      }),
    /** Lets another server have the desk. */
    close: desk.close,
  }
}
