import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskView } from '#lib/desk'
import { PASSWORD } from './desk-host'
import type { DeskHost } from './desk-host'
import { describeDesks } from './desk-places'

const PEOPLE = {
  Rana: 'reader',
  Ann: 'coder',
  Bo: 'coder',
  Edith: 'editor',
  Ada: 'admin',
} as const
const ORIGIN = 'https://map.example.org'
const INTAKE = {
  text: 'A ward council said that 12 people were killed in Zamzam camp on Thursday.',
  title: 'Twelve dead, council says',
  outlet: 'The Wadi Post',
  published: '2024-05-11',
  publishedBasis: 'stated',
  language: 'en',
}
const ID = 'the-wadi-post-2024-05-11'
const DOCUMENT = `/desk/api/documents/${ID}`

describeDesks((place) => {
  let host: DeskHost
  let base: Record<string, string>
  /** The headers of everybody, signed in once. */
  let as: Record<keyof typeof PEOPLE, Record<string, string>>

  beforeAll(async () => {
    host = await place.host(PEOPLE, ORIGIN)
    base = host.own
    as = await host.signInAll(PEOPLE)
    const made = await host.ask('POST', '/desk/api/documents', as.Ann, INTAKE)
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  })
  afterAll(() => host.stop())

  /** One sentence, said without a place of the machine or of the code. */
  const SENTENCE = /^[A-Z0-9'][^\n]{5,200}$/

  const revision = async () => {
    const { body } = await host.ask('GET', DOCUMENT, as.Edith)
    return (body as unknown as DeskView).revision
  }
  const post = async (who: keyof typeof PEOPLE, path: string, body: unknown) =>
    host.ask('POST', path, { ...as[who], 'if-match': `"${await revision()}"` }, body)
  const NOT_CODED = { command: { do: 'not-coded', sentence: 0, why: 'Heading.' }, took: 5 }
  const REOPEN = { command: { do: 'reopen', sentence: 0 }, took: 5 }

  test('a desk with people prints no token, and an address of the token opens nothing', async () => {
    expect(host.lines).toContain(`The desk, for those of desk.json: ${ORIGIN}/desk`)
    expect(host.lines.join('\n')).not.toContain('#')
    const { status, body } = await host.ask('POST', '/desk/api/session', base, {
      token: 'A'.repeat(43),
      name: 'Ada',
    })
    expect([status, body.error]).toEqual([422, 'A name and a password are missing.'])
    expect((await host.ask('GET', '/desk/api/session')).body).toEqual({ by: 'password' })
  })

  describe('what each role may do', () => {
    const table: [keyof typeof PEOPLE, string, () => Promise<{ status: number }>, boolean][] = (
      [
        // a right and who has it, the documents being Ann's
        ['see the list', () => 'GET /desk/api/documents', 'Rana Ann Bo Edith Ada'],
        ['see the draft of Ann', () => `GET ${DOCUMENT}`, 'Rana Ann Edith Ada'],
        ['plan its publication', () => `GET ${DOCUMENT}/publication`, 'Rana Ann Edith Ada'],
        ['code it', () => `POST ${DOCUMENT}/commands`, 'Ann Edith Ada'],
        ['take a step back', () => `POST ${DOCUMENT}/undo`, 'Ann Edith Ada'],
        ['publish it', () => `POST ${DOCUMENT}/publication`, 'Edith Ada'],
        ['see who is there', () => 'GET /desk/api/people', 'Ada'],
        ['say who is there', () => 'POST /desk/api/people', 'Ada'],
      ] as const
    ).flatMap(([what, path, allowed]) =>
      (Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]).map((who) => {
        const [method, address] = path().split(' ') as [string, string]
        const body = address.endsWith('commands')
          ? NOT_CODED
          : { do: 'role', name: 'Rana', role: 'reader' }
        const done = () =>
          method === 'GET'
            ? host.ask('GET', address, as[who])
            : post(
                who,
                address,
                address.endsWith('people') || address.endsWith('commands') ? body : {},
              )
        return [who, what, done, allowed.split(' ').includes(who)] as (typeof table)[number]
      }),
    )

    test.each(
      table.map(
        ([who, what, done, may]) => [who, may ? 'may' : 'may not', what, done, may] as const,
      ),
    )('%s %s %s', async (_who, _may, _what, done, may) => {
      const answer = (await done()) as { status: number; body: { error?: string } }
      if (may) expect([200, 422]).toContain(answer.status)
      else {
        expect(answer.status).toBe(403)
        expect(answer.body.error).toMatch(SENTENCE)
      }
    })

    test('a coder who publishes hears why not', async () => {
      expect((await post('Ann', `${DOCUMENT}/publication`, {})).body.error).toBe(
        'A coder may not publish; that is for the role editor or admin.',
      )
    })
    test('a reader takes no text in', async () => {
      expect((await host.ask('POST', '/desk/api/documents', as.Rana, INTAKE)).status).toBe(403)
    })
  })

  test('history says who did it where it is not the coder of the draft', async () => {
    await post('Ann', `${DOCUMENT}/commands`, REOPEN)
    await post('Ann', `${DOCUMENT}/commands`, NOT_CODED)
    await post('Edith', `${DOCUMENT}/commands`, REOPEN)
    const history = await place.kept(host, (keep) => keep.history(ID))
    const lines = history
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { coder: string; by?: string; did: string })
    expect(lines.slice(-2)).toMatchObject([
      { coder: 'Ann', did: 'not-coded' },
      { coder: 'Ann', by: 'Edith', did: 'reopen' },
    ])
    expect(lines.at(-2)).not.toHaveProperty('by')
  })

  describe('where the desk is reached', () => {
    const words = '/desk/api/words?lang=en'
    test.each([
      ['the name of its public address', 'map.example.org', 200],
      ['another name', 'evil.example', 403],
      ['an address in digits, since there is a public one', '192.0.2.7:3000', 403],
      ['a name that begins like this machine', '127.0.0.1.evil.example', 403],
    ])('as %s', async (_, name, status) => {
      expect((await host.ask('GET', words, { host: name })).status).toBe(status)
    })

    test('over https its cookie is for https alone', async () => {
      const headers = { ...base, host: 'map.example.org', origin: ORIGIN }
      const answer = await host.ask('POST', '/desk/api/session', headers, {
        name: 'ann',
        password: PASSWORD,
      })
      expect(answer.headers['set-cookie']).toEqual([
        expect.stringMatching(/^desk=[\w-]{43}; Path=\/desk; HttpOnly; SameSite=Strict; Secure$/),
      ])
      expect(answer.body).toMatchObject({ name: 'Ann', role: 'coder' })
    })

    test.each([
      ['a forged origin', { origin: 'https://evil.example' }],
      ['the public origin in plain', { origin: 'http://map.example.org' }],
      ['an origin that only begins like it', { origin: `${ORIGIN}.evil.example` }],
      ['no origin', { origin: '' }],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['plain text', { 'content-type': 'text/plain; charset=application/json' }],
      ['another site, as the browser says', { 'sec-fetch-site': 'same-site' }],
    ])('a write of %s is refused in one sentence', async (_, headers) => {
      const answer = await host.ask('POST', `${DOCUMENT}/undo`, { ...as.Ann, ...headers }, {})
      expect(answer.status).toBe(403)
      expect(answer.body.error).toMatch(SENTENCE)
    })
  })

  describe('two who change one draft', () => {
    const commands = (why: string, sentence = 0) => ({
      command: { do: 'not-coded', sentence, why },
      took: 5,
    })
    const send = (who: keyof typeof PEOPLE, path: string, seen: number, body: unknown) =>
      host.ask('POST', `${DOCUMENT}/${path}`, { ...as[who], 'if-match': `"${seen}"` }, body)

    test('the second is answered with 409, compares field by field, and saves what was taken', async () => {
      await post('Ann', `${DOCUMENT}/commands`, REOPEN)
      const seen = await revision()
      expect((await send('Edith', 'commands', seen, commands('Weather.'))).status).toBe(200)
      const late = await send('Ann', 'commands', seen, commands('Heading.'))
      expect(late).toMatchObject({ status: 409, body: { revision: seen + 1 } })
      const kept = { from: seen, steps: [{ command: commands('Heading.').command }] }
      const { body } = await send('Ann', 'differences', 0, kept)
      expect(body).toEqual({
        revision: seen + 1,
        refused: [],
        differences: [
          {
            id: 'notCoded/0',
            quote: INTAKE.text,
            what: 'the sentence',
            saw: 'open',
            now: 'not coded: Weather.',
            mine: 'not coded: Heading.',
            clashes: true,
          },
        ],
      })
      const none = await send('Ann', 'joined', seen + 1, { ...kept, take: {} })
      expect([none.status, none.body.error]).toEqual([
        422,
        '1 of the differences are not decided, notCoded/0 first.',
      ])
      const take = { 'notCoded/0': 'mine' }
      expect((await send('Ann', 'joined', seen, { ...kept, take })).status).toBe(409)
      const joined = await send('Ann', 'joined', seen + 1, { ...kept, take })
      expect(joined).toMatchObject({ status: 200, body: { revision: seen + 2 } })
      expect((joined.body as unknown as DeskView).sentences[0]).toMatchObject({ why: 'Heading.' })
    })

    test.each([
      ['a revision that never was', { from: 9999, steps: [] }],
      ['no revision', { steps: [] }],
      ['a step that is none', { from: 1, steps: [{ publish: true }] }],
      ['too many steps', { from: 1, steps: Array.from({ length: 2001 }, () => ({ undo: true })) }],
    ])('%s is refused in one sentence', async (_, body) => {
      const answer = await send('Ann', 'differences', 0, body)
      expect(answer.status).toBe(422)
      expect(answer.body.error).toMatch(/^[^\n]{3,300}$/)
    })

    test('who may not change a draft compares none', async () => {
      for (const who of ['Rana', 'Bo'] as const)
        expect((await send(who, 'differences', 0, { from: 1, steps: [] })).status).toBe(403)
    })
  })

  describe('who is there', () => {
    const beat = (who: keyof typeof PEOPLE, tab: string, more: object = { document: ID }) =>
      host.ask('POST', '/desk/api/presence', as[who], { tab: tab.repeat(16), ...more })

    test('each page says what it has open, and hears who else has; one that is left is gone', async () => {
      await beat('Ann', 'a')
      await beat('Ann', 'b')
      const { body } = await beat('Edith', 'c')
      expect(body).toEqual({
        here: [
          { document: ID, name: 'Ann', tabs: 2 },
          { document: ID, name: 'Edith', tabs: 1 },
        ],
        revision: await revision(),
      })
      await beat('Ann', 'b', { gone: true })
      // nobody takes another's page away
      await beat('Bo', 'a', { gone: true })
      expect((await beat('Edith', 'c', {})).body).toEqual({
        here: [{ document: ID, name: 'Ann', tabs: 1 }],
      })
    })
    test.each([
      { tab: 'x' },
      { tab: 'a'.repeat(16), document: '../desk' },
      { tab: 'a'.repeat(16), more: 1 },
    ])('a page that says something else (%j) is refused', async (body) => {
      expect((await host.ask('POST', '/desk/api/presence', as.Ann, body)).status).toBe(422)
    })
    test('nobody hears it without a session, and hearing it keeps no session awake', async () => {
      expect(
        (await host.ask('POST', '/desk/api/presence', base, { tab: 'a'.repeat(16) })).status,
      ).toBe(401)
    })
  })

  describe('what is sent', () => {
    test('a body that is too long is refused before it is read', async () => {
      const long = JSON.stringify({ ...INTAKE, text: 'a'.repeat(2_100_000) })
      const sizes: Record<string, string>[] = [
        { 'content-length': String(long.length) },
        { 'transfer-encoding': 'chunked' },
      ]
      for (const more of sizes) {
        const answer = await host
          .ask('POST', '/desk/api/documents', { ...as.Ann, ...more }, long)
          // the rest of it may meet a closed line
          .catch((error: NodeJS.ErrnoException) => error)
        if ('status' in answer)
          expect([answer.status, answer.body.error]).toEqual([
            413,
            'This is too long for the desk.',
          ])
        else expect(['ECONNRESET', 'EPIPE']).toContain(answer.code)
      }
    })
    test.each([
      '{',
      'null',
      '[]',
      '"a"',
      '{"command":{"do":"publish-all"},"took":1}',
      '{"__proto__":{"role":"admin"}}',
    ])('a command that is none (%s) is refused in one sentence', async (text) => {
      const answer = await host.ask(
        'POST',
        `${DOCUMENT}/commands`,
        { ...as.Ann, 'if-match': `"${await revision()}"` },
        text,
      )
      expect(answer.status).toBe(422)
      expect(answer.body.error).toMatch(/^[^\n]{3,200}$/)
    })
    test.each([
      '..%2f..%2fdesk.json',
      '%2e%2e%2fdesk.json',
      '..\\desk.json',
      'a%00b',
      '%252e%252e',
      'Wadi',
      'constructor',
      '__proto__',
      'a'.repeat(5000),
    ])('a path in an id (%.30s) finds nothing', async (id) => {
      for (const path of [id, `${id}/look`, `${id}/publication`])
        expect((await host.ask('GET', `/desk/api/documents/${path}`, as.Ada)).status).toBe(404)
      expect((await host.ask('POST', `/desk/api/documents/${id}/undo`, as.Ada, {})).status).toBe(
        404,
      )
    })
    test.each([
      '/desk/desk.json',
      '/desk/../desk.json',
      '/desk/api/',
      '/desk/api/session/x',
      '/desk/',
    ])('nothing is at %s for nobody', async (path) => {
      expect([401, 404]).toContain((await host.ask('GET', path)).status)
    })
  })

  describe('sessions', () => {
    test('signing out ends a session for good, and takes its cookie away', async () => {
      const headers = await host.signIn('Rana')
      expect((await host.ask('GET', '/desk/api/documents', headers)).status).toBe(200)
      const out = await host.ask('POST', '/desk/api/session', headers, 'null')
      expect(out.headers['set-cookie']).toEqual([
        'desk=; Path=/desk; HttpOnly; SameSite=Strict; Max-Age=0',
      ])
      expect((await host.ask('GET', '/desk/api/documents', headers)).status).toBe(401)
    })

    test('the sign of one session opens no write of another', async () => {
      const headers = { ...as.Ann, 'x-desk': as.Edith['x-desk']! }
      expect((await host.ask('POST', `${DOCUMENT}/undo`, headers, {})).status).toBe(403)
    })

    test('somebody removed, or with another password, is out at once; another role counts at once', async () => {
      const path = join(host.root, 'desk.json')
      const before = readFileSync(path, 'utf8')
      const headers = await host.signIn('Bo')
      const inbox = async () => (await host.ask('GET', '/desk/api/documents', headers)).status
      writeFileSync(path, place.peopleText({ ...PEOPLE, Bo: 'editor' }))
      expect((await host.ask('GET', DOCUMENT, headers)).status).toBe(200)
      writeFileSync(path, place.peopleText({ Ada: 'admin' }))
      expect(await inbox()).toBe(401)
      // a session that has ended does not come back with its person
      writeFileSync(path, before)
      expect(await inbox()).toBe(401)
    })

    test('an admin adds, changes and removes; what is listed holds no password', async () => {
      const add = { do: 'add', name: 'Cy', role: 'coder', password: 'twelve letters at least' }
      const added = await host.ask('POST', '/desk/api/people', as.Ada, add)
      expect(added.body).toContainEqual({ name: 'Cy', role: 'coder' })
      expect(JSON.stringify(added.body)).not.toContain('scrypt')
      expect(readFileSync(join(host.root, 'desk.json'), 'utf8')).not.toContain('twelve letters')
      const headers = await host.signIn('cy', 'twelve letters at least')
      const short = { do: 'password', name: 'Cy', password: 'short' }
      expect((await host.ask('POST', '/desk/api/people', as.Ada, short)).body.error).toBe(
        'A password has 12 to 200 letters; this one has 5.',
      )
      const last = { do: 'role', name: 'Ada', role: 'coder' }
      expect((await host.ask('POST', '/desk/api/people', as.Ada, last)).body.error).toBe(
        'Somebody has to stay admin.',
      )
      await host.ask('POST', '/desk/api/people', as.Ada, { do: 'remove', name: 'Cy' })
      expect((await host.ask('GET', '/desk/api/documents', headers)).status).toBe(401)
    })

    test('who is removed while another password is hashed stays removed', async () => {
      const change = (body: object) => host.ask('POST', '/desk/api/people', as.Ada, body)
      const password = 'twelve letters at least'
      const person = (name: string) => ({ do: 'add', name, role: 'coder', password })
      const answers = await Promise.all([
        ...['Dee', 'Eli', 'Flo'].map((name) => change(person(name))),
        change({ do: 'remove', name: 'Rana' }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const { body } = await host.ask('GET', '/desk/api/people', as.Ada)
      const names = (body as unknown as { name: string }[]).map(({ name }) => name)
      expect(names.sort()).toEqual(['Ada', 'Ann', 'Bo', 'Dee', 'Edith', 'Eli', 'Flo'])
    })
  })
})
