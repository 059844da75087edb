import type { IncomingMessage, ServerResponse } from 'node:http'
import { PEOPLE_FILE, codebookView, deskKeep, deskPeople, openDesk, openInbox } from '#lib/desk'
import type { DeskPerson } from '#lib/desk'
import { isBusy, openDatabase } from '#lib/store'
import { failureLine } from '#lib/util'
import { clientOf } from '../http/costly-routes'
import { PROJECT_ROOT } from '../project'
import { publicOrigin } from '../public-url'
import { tellOperator } from '../tell-operator'
import { ok, refused } from './answers'
import type { DeskAnswer, DeskRequest } from './answers'
import { answerDesk, deskWords } from './desk-api'
import { DESK_POLICY, deskFiles } from './desk-page'
import type { DeskFile } from './desk-page'
import { keepNames } from './hidden-names'
import { foreignRequest, reachLines, requireReach, sessionCookie, sessionIdOf } from './guard'
import { MOST_FILE_BYTES, answerInbox } from './inbox-api'
import { answerPeople } from './people-api'
import { isPlanting, plantFromNow } from './planted-api'
import { deskPresence } from './presence'
import { readingApart } from './read-apart'
import { deskSessions } from './sessions'
import { signInDesk } from './sign-in'

/** So many bytes may a write have: a long article in three-byte letters. */
const MOST_BYTES = 2_000_000
/** The same for a write that brings a file, in base64 and with its name. */
const MOST_WITH_FILE = Math.ceil((MOST_FILE_BYTES * 4) / 3) + 2000

/** What is said while the database that keeps the drafts does not answer, and when to ask again. */
const AWAY =
  'The database that keeps the drafts does not answer, so that nothing can be saved now. Send it again in some seconds; the server’s own lines say what is to be done.'
const AGAIN_SECONDS = 5
/** What the terminal says where proposals are made wrong on purpose. */
const PLANTING =
  'One proposal in twenty of every new draft is wrong on purpose (--planted): a coder is told which at the finish, and nothing of it can be published.'

const ON_DESK = /^\/desk(?:[/?#]|$)/

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

/** Whether a write may bring a file. */
const isFile = (path: readonly string[]) => path.length === 1 && path[0] === 'inbox'

/** A write that has more bytes than any article. */
class TooLong extends Error {
  constructor(most: number) {
    super(
      most === MOST_BYTES
        ? 'This is too long for the desk.'
        : `A file has at most ${MOST_FILE_BYTES} bytes. Put its parts on the desk one by one.`,
    )
  }
}

/**
 * The JSON that a request brings.
 * @throws TooLong where it is too long, before all of it was read
 * @throws RangeError where it is none
 */
async function sentJson(request: IncomingMessage, most = MOST_BYTES): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = Number(request.headers['content-length'] ?? 0)
  if (size > most) throw new TooLong(most)
  size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > most) throw new TooLong(most)
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch {
    throw new RangeError('A write is JSON')
  }
}

/**
 * Opens the desk of the project that is served: its page, its files and its programming interface,
 * all under `/desk`.
 * @param host the name or address that is listened on
 * @param origin the public origin of the map, where it has one
 * @param plants whether some proposals of every new draft are made wrong on purpose
 * @throws Error in one sentence where other machines reach it and nobody is named who may sign in,
 * where `desk.json` is wrong, or where another server has the desk
 */
export async function openDeskServer(host: string, origin = publicOrigin(), plants = false) {
  const isTeam = (await deskPeople(PROJECT_ROOT)) !== undefined
  requireReach(host, isTeam)
  const tell = (line: string) => console.log(line)
  let [base, token] = ['', '']
  const tellToken = () => base && !isTeam && tell(`The desk, for one coder: ${base}/desk#${token}`)
  const keep = await deskKeep(
    PROJECT_ROOT,
    { url: process.env.DATABASE_URL, connect: openDatabase },
    tell,
  )
  const now = () => new Date().toISOString()
  const desk = await openDesk(PROJECT_ROOT, { now, tell, keepNames, keep })
  plantFromNow(plants ? keep : undefined)
  const sessions = deskSessions(Date.now, (made) => {
    token = made
    tellToken()
  })
  const door = signInDesk(sessions, Date.now)
  const presence = deskPresence(desk, Date.now)
  const inbox = openInbox(PROJECT_ROOT, tell)
  const read = readingApart()
  const files = await deskFiles()

  /** Who is at the desk, who comes, and who goes. */
  async function answerSession(
    request: IncomingMessage,
    response: ServerResponse,
    people: readonly DeskPerson[] | undefined,
  ) {
    const { method, headers } = request
    const id = sessionIdOf(headers)
    if (method === 'GET') {
      const by = people ? 'password' : 'token'
      return sendJson(response, { status: 200, body: sessions.find(id, people, false) ?? { by } })
    }
    const body = await sentJson(request)
    if (body === null) {
      sessions.end(id)
      return sendJson(response, ok(null), { 'Set-Cookie': sessionCookie('', headers) })
    }
    const client = clientOf(request.socket.remoteAddress, headers['x-forwarded-for']?.toString())
    const made = people
      ? await door.withPassword(people, body, client ?? 'this machine')
      : door.withToken(body)
    sendJson(response, made.answer, {
      ...(made.id !== undefined && { 'Set-Cookie': sessionCookie(made.id, headers) }),
      ...(made.wait !== undefined && { 'Retry-After': String(made.wait) }),
    })
  }

  /** Answers somebody who has signed in. */
  async function answerArea(asked: DeskRequest): Promise<DeskAnswer> {
    const { method, path, query, body, session } = asked
    if (path.length === 1 && path[0] === 'people')
      return method === 'GET'
        ? answerPeople(asked, sessions)
        : desk.alone('people', () => answerPeople(asked, sessions))
    if (path.length === 1 && path[0] === 'presence' && method === 'POST')
      return presence.answer(session, body)
    if (path.length === 1 && path[0] === 'planting' && method === 'GET')
      return ok({ on: isPlanting() })
    if (path.length === 1 && path[0] === 'codebook' && method === 'GET') {
      const { lang, context } = await deskWords(query, null)
      return ok(codebookView(context.project, lang))
    }
    if (path[0] === 'inbox') {
      const { context } = await deskWords(query, null)
      return answerInbox(asked, { desk, inbox, read, context })
    }
    return answerDesk(desk, asked)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request
    const people = await deskPeople(PROJECT_ROOT)
    const foreign = foreignRequest(method, headers, { team: people !== undefined, origin })
    if (foreign) return sendJson(response, refused(403, foreign))
    const url = new URL(request.url ?? '', 'http://desk.invalid')
    const file = files.get(url.pathname)
    if (file && method === 'GET') return send(response, 200, file)
    const path = url.pathname.split('/').slice(3)
    if (!url.pathname.startsWith('/desk/api/'))
      return sendJson(response, refused(404, 'Nothing of the desk is here'))
    if (method !== 'GET' && method !== 'POST')
      return sendJson(response, refused(405, 'GET or POST'), { Allow: 'GET, POST' })
    if (path[0] === 'words' && method === 'GET') {
      const accepted = headers['accept-language'] ?? null
      const { lang, dictionary, ground } = await deskWords(url.searchParams, accepted)
      return sendJson(response, ok({ lang, dictionary, ground }))
    }
    if (path[0] === 'session' && path.length === 1) return answerSession(request, response, people)
    const isDeed = path[0] !== 'presence'
    const session = sessions.find(sessionIdOf(headers), people, isDeed)
    if (!session) return sendJson(response, refused(401, 'Nobody has signed in.'))
    if (method === 'POST' && !sessions.isOwn(session, headers['x-desk']?.toString() ?? ''))
      return sendJson(response, {
        status: 403,
        body: { error: 'The write does not bring its session’s sign.', signedOut: true },
      })
    const asked = {
      method,
      path,
      query: url.searchParams,
      revision: Number(/^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1] ?? 0),
      body:
        method === 'POST'
          ? await sentJson(request, isFile(path) ? MOST_WITH_FILE : MOST_BYTES)
          : undefined,
      session,
    }
    sendJson(response, await answerArea(asked))
  }

  return {
    /** Whether an address is the desk's. */
    has: (target: string): boolean => ON_DESK.test(target),
    /** Prints the address that opens the desk, for the server's own one. */
    tellAddress: (own: string): void => {
      base = own
      if (plants) tell(PLANTING)
      if (isTeam) tell(`The desk, for those of ${PEOPLE_FILE}: ${origin ?? base}/desk`)
      for (const line of reachLines(host, { team: isTeam, origin })) tell(line)
      tellToken()
    },
    /** Answers a request under `/desk`. */
    answer: (request: IncomingMessage, response: ServerResponse): Promise<void> =>
      answer(request, response).catch((error: Error) => {
        if (response.headersSent) return void response.destroy()
        if (error instanceof TooLong) {
          // what is still on its way is not read
          sendJson(response, refused(413, error.message), {
            Connection: 'close',
          })
          return
        }
        if (error instanceof RangeError) return sendJson(response, refused(422, error.message))
        if (isBusy(error)) {
          tellOperator(error)
          sendJson(response, refused(503, AWAY), { 'Retry-After': String(AGAIN_SECONDS) })
          return
        }
        tell(`/desk: ${error.message}`)
        sendJson(response, refused(500, failureLine(error)))
      }),
    /** Lets another server have the desk. */
    close: desk.close,
  }
}
