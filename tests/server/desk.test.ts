import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkHistory } from '#lib/desk'
import type { DeskView, PublicationView } from '#lib/desk'
import { EXAMPLE_PROJECTS } from '../example-projects'

const root = mkdtempSync(join(tmpdir(), 'claims-map-desk-server-'))
const lines: string[] = []
let server: Server
let host = ''
let close: () => Promise<void>
let loadProject: () => Promise<{ project: { claims: { id: string }[] } }>

type Answer = { status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> }

/** Asks the desk for something, with headers that a browser would not let a page set. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: unknown) {
  return new Promise<Answer>((resolve, reject) => {
    const [name, port] = host.split(':')
    const sent = request(
      { host: name, port, method, path, headers: { host, ...headers } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk) => (text += chunk))
        answer.on('end', () => {
          const isJson = answer.headers['content-type'] === 'application/json'
          resolve({
            status: answer.statusCode!,
            headers: answer.headers,
            body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const own = () => ({ origin: `http://${host}`, 'content-type': 'application/json' })
const token = () => lines.findLast((line) => line.includes('#'))!.split('#')[1]!

async function signIn(name: string) {
  const { headers, body, status } = await ask('POST', '/desk/api/session', own(), {
    token: token(),
    name,
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return {
    ...own(),
    cookie: headers['set-cookie']![0]!.split(';')[0]!,
    'x-desk': String(body.csrf),
  }
}

/** A coder at a document: what the desk shows of it now, and what is done to it on that revision. */
function coderAt(headers: Record<string, string>, made: Answer) {
  const coder = {
    view: made.body as unknown as DeskView,
    async send(path: string, body: unknown) {
      const answer = await ask(
        'POST',
        `/desk/api/documents/${coder.view.document.id}/${path}`,
        { ...headers, 'if-match': `"${coder.view.revision}"` },
        body,
      )
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      coder.view = answer.body as unknown as DeskView
    },
    act: (command: unknown) => coder.send('commands', { command, took: 5 }),
  }
  return coder
}

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
  process.env.PROJECT_DIR = root
  ;({ loadProject } = await import('../../app/server/project'))
  const { openDeskServer } = await import('../../app/server/desk/open')
  const desk = await openDeskServer('127.0.0.1')
  close = desk.close
  server = createServer((asked, answer) => void desk.answer(asked, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as { port: number }).port}`
  desk.tellAddress(`http://${host}`)
})
afterAll(async () => {
  server.close()
  await close()
  delete process.env.PROJECT_DIR
  rmSync(root, { recursive: true, force: true })
  jest.restoreAllMocks()
})

/** An invented text of the example project's ground. */
const TEXT =
  'A ward council said that 12 people were killed in Zamzam camp on Thursday. Rain fell.\nThe market stayed shut.'
const INTAKE = {
  text: TEXT,
  title: 'Twelve dead, council says',
  outlet: 'The Wadi Post',
  published: '2024-05-11',
  publishedBasis: 'stated',
  language: 'en',
}

test('the words of the desk stand beside those of the map and replace none', async () => {
  const { body } = await ask('GET', '/desk/api/words?lang=en')
  expect(body.dictionary).toMatchObject({
    'status.held': 'held by {holder}',
    'desk.status.held': 'held',
    'kind.incident': 'Incidents',
    'desk.kind.incident': 'Incident',
  })
})

describe('who is let in', () => {
  test('the page is sent without data, under a policy that allows nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('GET', '/desk')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['set-cookie']).toBeUndefined()
    expect(body.text).not.toContain('Zamzam')
  })

  test.each([
    ['another host, which was made to lead here', 'GET', { host: 'evil.example' }],
    ['another site’s page that reads', 'GET', { 'sec-fetch-site': 'cross-site' }],
    [
      'another site’s page that writes',
      'POST',
      { origin: 'http://evil.example', 'content-type': 'application/json' },
    ],
    ['a write that names no origin', 'POST', { 'content-type': 'application/json' }],
    ['a form of another page', 'POST', { 'content-type': 'text/plain' }],
  ])('%s is refused', async (_, method, headers) => {
    expect((await ask(method, '/desk/api/documents', headers)).status).toBe(403)
  })

  test('nobody reads or writes without a session, and a guessed one is none', async () => {
    for (const cookie of [
      '',
      'desk=',
      'desk=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'desk=__proto__',
    ])
      for (const [method, body] of [
        ['GET', undefined],
        ['POST', INTAKE],
      ] as const)
        expect((await ask(method, '/desk/api/documents', { ...own(), cookie }, body)).status).toBe(
          401,
        )
  })

  test('a token opens the desk once, and its cookie is for the desk alone', async () => {
    const used = token()
    const first = await ask('POST', '/desk/api/session', own(), { token: used, name: 'Bo' })
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(/^desk=[\w-]{43}; Path=\/desk; HttpOnly; SameSite=Strict$/),
    ])
    expect(
      (await ask('POST', '/desk/api/session', own(), { token: used, name: 'Bo' })).status,
    ).toBe(403)
    expect(token()).not.toBe(used)
  })

  test('a write without the sign of its session is refused', async () => {
    const headers = { ...(await signIn('Bo')), 'x-desk': 'A'.repeat(43) }
    expect((await ask('POST', '/desk/api/documents', headers, INTAKE)).status).toBe(403)
  })

  test('a desk that other machines reach is not opened, nor a second one on a project', async () => {
    const { openDeskServer } = await import('../../app/server/desk/open')
    await expect(openDeskServer('0.0.0.0')).rejects.toThrow('nobody is named who may sign in')
    await expect(openDeskServer('127.0.0.1')).rejects.toThrow('is open already')
  })
})

test.each(['..%2f..%2fproject.json', '%2e%2e', 'a%00b', 'Wadi', 'constructor', 'no-such-document'])(
  'a path in an id (%s) finds no document',
  async (id) => {
    const headers = await signIn('Ann')
    for (const path of [`/desk/api/documents/${id}`, `/desk/api/documents/${id}/look`])
      expect((await ask('GET', path, headers)).status).toBe(404)
  },
)

test('a text is coded from its intake to the records, which show it at once', async () => {
  const headers = await signIn('Ann')
  const made = await ask('POST', '/desk/api/documents', headers, INTAKE)
  expect([made.status, made.body.error]).toEqual([201, undefined])
  const coder = coderAt(headers, made)
  const { act, send } = coder
  const { id } = coder.view.document
  expect(id).toBe('the-wadi-post-2024-05-11')
  const base = `/desk/api/documents/${id}`

  // the same text again, a stale revision, another coder: none changes anything
  expect((await ask('POST', '/desk/api/documents', headers, INTAKE)).body.error).toContain(
    `'${id}' already`,
  )
  expect((await ask('POST', `${base}/undo`, { ...headers, 'if-match': '"7"' }, {})).status).toBe(
    409,
  )
  expect((await ask('GET', base, await signIn('Eve'))).status).toBe(403)

  // the rules propose a count; who did it and how firmly are left to the coder
  const [proposal] = coder.view.proposals
  expect(proposal).toMatchObject({ kind: 'casualties', proposed: true })
  expect(proposal!.fields.filter(({ missing }) => missing).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['perpetrator', 'standing', 'summary']),
  )
  await act({ do: 'accept', proposal: proposal!.key })
  const blocked = await ask(
    'POST',
    `${base}/publication`,
    { ...headers, 'if-match': `"${coder.view.revision}"` },
    {},
  )
  expect(blocked).toMatchObject({
    status: 422,
    body: { error: 'Something of the document is still open.' },
  })

  const claim = coder.view.claims[0]!.key
  const set = (field: string, value: unknown, from?: object) =>
    act({ do: 'set', claim, field, value, ...(from && { from }) })
  await act({ do: 'source', claim, name: 'Ward council', kind: 'official' })
  await set('count', { low: 12, high: 12, words: '12 people' })
  await set('places', [{ place: 'zamzam', part: 'whole', phrase: 'Zamzam camp' }])
  await set('eventTime', '2024-05-09', {
    start: TEXT.indexOf('Thursday'),
    end: TEXT.indexOf('Thursday') + 8,
  })
  await set('group', 'unstated')
  await set('scope', 'event')
  await set('harm', 'killed')
  await set('perpetrator', ['unstated'])
  await set('standing', 'stated')
  await set('summary', 'Twelve people were killed in Zamzam camp on Thursday, a ward council says.')
  for (const { key } of coder.view.proposals) await act({ do: 'reject', proposal: key })
  for (const { start, state } of coder.view.sentences)
    if (state === 'open') await act({ do: 'not-coded', sentence: start, why: 'No event.' })
  expect(coder.view.open).toEqual({ sentences: 0, claims: 0 })

  const look = await ask('GET', `${base}/look?claim=${claim}`, headers)
  expect(look.body).toMatchObject({ ground: [{ level: expect.any(String) }] })
  const plan = (await ask('GET', `${base}/publication`, headers)).body as unknown as PublicationView
  expect(plan).toMatchObject({ issues: [], added: [{ who: 'Ward council' }], removed: [] })
  expect(plan.added).toHaveLength(1)

  const before = await loadProject()
  await send('publication', {})
  await new Promise((seen) => setTimeout(seen, 220))
  const after = await loadProject()
  expect(after.project.claims).toHaveLength(before.project.claims.length + 1)
  const published = after.project.claims.find(({ id: one }) => one.startsWith(id))!
  expect(published).toMatchObject({
    count: { low: 12, high: 12, words: '12 people' },
    speaker: 'ward-council',
    timeWords: 'Thursday',
    evidence: { line: 1, start: 0, sentenceHash: expect.stringMatching(/^[0-9a-f]{8}$/) },
  })
  expect(readFileSync(join(root, 'data/sources.json'), 'utf8')).toContain('"The Wadi Post"')
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined])

  // a change is published again; an edit by somebody else is not written over
  await set('standing', 'reported')
  await send('publication', { note: 'The council only reported it.' })
  const seed = join(root, `seeds/${id}.json`)
  writeFileSync(seed, readFileSync(seed, 'utf8').replace('"reported"', '"alleged"'))
  const stopped = await ask(
    'POST',
    `${base}/publication`,
    { ...headers, 'if-match': `"${coder.view.revision}"` },
    { note: 'Once more.' },
  )
  expect(stopped.body.error).toContain('was edited since')
  expect(readFileSync(seed, 'utf8')).toContain('"alleged"')
})

test('a protected speaker’s name is left nowhere in draft and history', async () => {
  const headers = await signIn('Ann')
  const made = await ask('POST', '/desk/api/documents', headers, {
    ...INTAKE,
    text: 'Tamsin Oldweather said that nobody came to the well.',
  })
  const coder = coderAt(headers, made)
  const { act, send } = coder
  await act({ do: 'claim', kind: 'statement', start: 0, end: 10 })
  const claim = coder.view.claims[0]!.key
  await act({ do: 'source', claim, name: 'Tamsin Oldweather', kind: 'resident' })
  await act({ do: 'set', claim, field: 'summary', value: 'Tamsin Oldweather says nobody came.' })
  await send('protect', { claim })
  const files = [
    `drafts/${coder.view.document.id}/ann.json`,
    `history/${coder.view.document.id}.ndjson`,
  ]
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text).toContain('"witness-1"')
    expect(text.toLowerCase()).not.toContain('oldweather')
  }
  expect((await checkHistory(root)).map(({ wrong }) => wrong)).toEqual([undefined, undefined])

  // nor is it published with words that the text has around the claim
  const kept = readFileSync(join(root, 'private/desk-names.json'), 'utf8')
  expect(kept.toLowerCase()).not.toContain('oldweather')
  const { issues } = (
    await ask('GET', `/desk/api/documents/${coder.view.document.id}/publication`, headers)
  ).body as unknown as PublicationView
  expect(issues.join('\n')).toContain('holds a name that was protected at the desk')
  expect(issues.join('\n').toLowerCase()).not.toContain('oldweather')
})
