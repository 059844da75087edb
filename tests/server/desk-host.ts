import { scryptSync } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeskView, Role } from '#lib/desk'
import { EXAMPLE_PROJECTS } from '../example-projects'

/** An answer of the desk: its body as JSON, or its text as `text`. */
export type DeskReply = {
  status: number
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** A password hashed at a small cost, so that tests wait for none. */
export function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, password.length)
  const hash = scryptSync(password, salt, 32, { N: 2 ** 4, r: 8, p: 1 })
  return `$scrypt$ln=4,r=8,p=1$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** The password that everybody of a test has. */
export const PASSWORD = 'a heron at the weir'

/** What `desk.json` says of people, each by name and role, and of where drafts are kept. */
export const peopleText = (people: Readonly<Record<string, Role>>, database?: string): string =>
  JSON.stringify({
    ...(database !== undefined && { database }),
    people: Object.entries(people).map(([name, role]) => ({
      name,
      role,
      password: cheapHash(PASSWORD),
    })),
  })

/**
 * A desk on a copy of an example project, with people or without, and how it is asked.
 * @param isPlanting whether some proposals of every draft are wrong on purpose
 */
export async function deskHost(
  people?: Readonly<Record<string, Role>>,
  origin?: string,
  database?: string,
  isPlanting?: boolean,
) {
  const root = mkdtempSync(join(tmpdir(), 'claims-map-desk-host-'))
  const lines: string[] = []
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
  if (people) writeFileSync(join(root, 'desk.json'), peopleText(people, database))
  process.env.PROJECT_DIR = root
  const { openDeskServer } = await import('../../app/server/desk/open')
  const desk = await openDeskServer('127.0.0.1', origin, isPlanting)
  const server: Server = createServer((asked, answer) => void desk.answer(asked, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const host = `127.0.0.1:${port}`
  desk.tellAddress(`http://${host}`)

  /** Asks the desk for something, with headers that a browser would not let a page set. */
  function ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<DeskReply> {
    return new Promise((resolve, reject) => {
      const all = { host, ...headers }
      const sent = request({ host: '127.0.0.1', port, method, path, headers: all }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk))
        answer.on('end', () => {
          const isJson = answer.headers['content-type'] === 'application/json'
          const read = isJson ? (JSON.parse(text) as Record<string, unknown>) : { text }
          resolve({ status: answer.statusCode!, headers: answer.headers, body: read })
        })
      })
      sent.on('error', reject)
      sent.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body))
    })
  }

  const own = { origin: `http://${host}`, 'content-type': 'application/json' }
  async function signIn(name: string, password = PASSWORD) {
    const answer = await ask('POST', '/desk/api/session', own, { name, password })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return {
      ...own,
      cookie: answer.headers['set-cookie']![0]!.split(';')[0]!,
      'x-desk': String(answer.body.csrf),
    }
  }
  return {
    root,
    host,
    lines,
    ask,
    own,
    /** Signs somebody in by password; the headers of what they ask from then on. */
    signIn,
    /** Signs everybody in, one after the other; the headers of each. */
    async signInAll<Name extends string>(people: Readonly<Record<Name, Role>>) {
      const as = {} as Record<Name, Record<string, string>>
      for (const name of Object.keys(people) as Name[]) as[name] = await signIn(name)
      return as
    },
    async stop() {
      server.close()
      await desk.close()
      delete process.env.PROJECT_DIR
      // the next desk of the file is one of another project
      delete (globalThis as { claimsMapServed?: unknown }).claimsMapServed
      jest.resetModules()
      rmSync(root, { recursive: true, force: true })
      jest.restoreAllMocks()
    },
  }
}
/** A desk that tests ask. */
export type DeskHost = Awaited<ReturnType<typeof deskHost>>

/** Puts an article of an invented newspaper on the desk; its draft. */
export async function takenUp(
  desk: DeskHost,
  headers: Record<string, string>,
  text: string,
): Promise<DeskView> {
  const about = { title: 'Twelve dead', outlet: 'The Wadi Post', language: 'en' }
  const body = { ...about, text, published: '2024-05-11', publishedBasis: 'stated' }
  const made = await desk.ask('POST', '/desk/api/documents', headers, body)
  return made.body as unknown as DeskView
}
