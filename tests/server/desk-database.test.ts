import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkHistory, deskKeep } from '#lib/desk'
import type { DeskView } from '#lib/desk'
import { openDatabase } from '#lib/store'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { postgisMissing, startPostgis } from '../store/postgis-server'
import type { PostgisServer } from '../store/postgis-server'
import { describeStore } from '../store/stores'
import { PASSWORD, deskHost, peopleText, takenUp } from './desk-host'
import { madeSchema } from './desk-places'

const PEOPLE = { Ann: 'coder', Ada: 'admin' } as const
const COMMANDS = '/desk/api/documents/the-wadi-post-2024-05-11/commands'
/** Eight sentences of an invented newspaper. */
const TEXT = Array.from(
  { length: 8 },
  (_, i) => `The heron number ${i + 1} stood at the weir.`,
).join('\n')

type Reply = { status: number; body: Record<string, unknown>; headers: Headers }

describeStore({ name: 'PostgreSQL of a desk that is served', unavailable: postgisMissing }, () => {
  let postgres: PostgisServer
  beforeAll(async () => {
    postgres = await startPostgis()
    process.env.DATABASE_URL = postgres.url
  })
  afterAll(async () => {
    delete process.env.DATABASE_URL
    await postgres?.stop()
  })
  const schema = (name: string) => madeSchema(postgres, name)

  test('a database that goes away is said with its cure, and what is sent again once it is back is saved', async () => {
    const host = await deskHost(PEOPLE, undefined, await schema('away'))
    const said: string[] = []
    jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
    const ann = await host.signIn('Ann')
    const { revision } = await takenUp(host, ann, TEXT)
    const body = { command: { do: 'not-coded', sentence: 0, why: 'Heron.' }, took: 5 }
    const send = () => host.ask('POST', COMMANDS, { ...ann, 'if-match': `"${revision}"` }, body)
    await postgres.kill()
    const away = await send()
    expect([away.status, away.headers['retry-after']]).toEqual([503, '5'])
    expect(away.body.error).toMatch(
      /does not answer, so that nothing can be saved now\. Send it again in some seconds/,
    )
    expect((await host.ask('GET', '/desk/api/documents', ann)).status).toBe(503)
    // the server is told once, and nothing of texts or names
    expect(said).toEqual([
      expect.stringMatching(/^DATABASE_URL: the server at .* does not answer .* Start it/),
    ])
    expect([...said, ...host.lines].join()).not.toMatch(/heron|Wadi|Ann/i)
    // somebody can still sign in: people are no part of the database
    expect((await host.ask('GET', '/desk/api/session', ann)).status).toBe(200)
    await postgres.begin()
    expect(await send()).toMatchObject({ status: 200, body: { revision: revision + 1 } })
    await host.stop()
  })

  describe('by two processes', () => {
    const children: ChildProcess[] = []
    let root: string
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'claims-map-two-'))
      cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
      writeFileSync(join(root, 'desk.json'), peopleText(PEOPLE, await schema('served')))
    })
    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL')
      rmSync(root, { recursive: true, force: true })
    })

    /** A process with the desk: how it is asked, and how it is killed. */
    async function served() {
      const script = ['--import', 'tsx', 'tests/server/desk-child.ts']
      const child = spawn(process.execPath, script, {
        env: { ...process.env, PROJECT_DIR: root },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      let [out, errors] = ['', '']
      child.stderr.on('data', (chunk: Buffer) => void (errors += chunk.toString()))
      const port = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString()
          const [, found] = /^port (\d+)$/m.exec(out) ?? []
          if (found) resolve(found)
        })
        child.once('exit', () => reject(new Error(errors)))
      })
      const origin = `http://127.0.0.1:${port}`
      const own = { origin, 'content-type': 'application/json' }
      async function ask(
        method: string,
        path: string,
        headers: Record<string, string>,
        body?: unknown,
      ): Promise<Reply> {
        const answer = await fetch(origin + path, {
          method,
          headers,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        })
        const { status } = answer
        return { status, headers: answer.headers, body: (await answer.json()) as Reply['body'] }
      }
      async function signIn(name: string) {
        const { headers, body } = await ask('POST', '/desk/api/session', own, {
          name,
          password: PASSWORD,
        })
        const cookie = headers.get('set-cookie')!.split(';')[0]!
        return { ...own, cookie, 'x-desk': String(body.csrf) }
      }
      return { ask, signIn, kill: () => child.kill('SIGKILL') }
    }

    test('eight writers lose no edit that was answered for, one of the processes being killed; each sees who is there', async () => {
      const [one, two] = [await served(), await served()]
      const about = { title: 'Herons', outlet: 'The Wadi Post', language: 'en' }
      const begun = await one.ask('POST', '/desk/api/documents', await one.signIn('Ann'), {
        ...about,
        text: TEXT,
        published: '2024-05-11',
        publishedBasis: 'stated',
      })
      expect(begun.status).toBe(201)
      const starts = (begun.body as unknown as DeskView).sentences.map(({ start }) => start)
      const answered: { revision: number; why: string }[] = []
      let [conflicts, cutOff] = [0, 0]
      async function writer(who: number) {
        let server = who % 2 === 0 ? one : two
        let as = await server.signIn(who % 3 === 0 ? 'Ada' : 'Ann')
        let revision = 1
        for (let i = 0; i < 6; i++) {
          const why = `Reason ${who}-${i}`
          const body = { command: { do: 'not-coded', sentence: starts[who], why }, took: 5 }
          for (;;) {
            const headers = { ...as, 'if-match': `"${revision}"` }
            const reply = await server.ask('POST', COMMANDS, headers, body).catch(() => undefined)
            if (!reply) {
              // its server was killed: it goes to the other one and sends the step again
              cutOff++
              server = one
              as = await server.signIn('Ada')
              continue
            }
            expect([200, 409]).toContain(reply.status)
            revision = Number(reply.body.revision)
            if (reply.status === 200) break
            conflicts++
          }
          answered.push({ revision, why })
          if (answered.length === 20) two.kill()
        }
      }
      const tab = { tab: 'b'.repeat(16), document: COMMANDS.split('/')[4] }
      const here = async (server: typeof one, as: Record<string, string>, sign: string) =>
        (
          (await server.ask('POST', '/desk/api/presence', as, { ...tab, tab: sign.repeat(16) }))
            .body.here as { name: string }[]
        ).map(({ name }) => name)
      const [ann, ada] = [await one.signIn('Ann'), await two.signIn('Ada')]
      await here(one, ann, 'a')
      for (let tries = 0; (await here(two, ada, 'b')).length < 2; tries++) {
        expect(tries).toBeLessThan(200)
        await new Promise((later) => setTimeout(later, 50))
      }
      expect(await here(two, ada, 'b')).toEqual(['Ada', 'Ann'])

      await Promise.all(Array.from({ length: 8 }, (_, who) => writer(who)))
      expect(answered).toHaveLength(48)
      expect([conflicts > 0, cutOff > 0]).toEqual([true, true])
      const keep = await deskKeep(root, { url: postgres.url, connect: openDatabase })
      const kept = await keep.kept('the-wadi-post-2024-05-11')
      const lines = kept.history
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { n: number; changes: { after: unknown }[] })
      for (const { revision, why } of answered) {
        const line = lines.find(({ n }) => n === revision)
        // one that was answered without a change stood there already: the killed server had saved it
        if (line?.changes[0]?.after !== why)
          expect(lines.slice(0, revision).map(({ changes }) => changes[0]?.after)).toContain(why)
      }
      expect((await checkHistory(root, keep)).map(({ wrong }) => wrong)).toEqual([undefined])
      await keep.close()
    })
  })
})
