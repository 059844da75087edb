import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DeskView, WaitingLine, WaitingView } from '#lib/desk'
import { sha256 } from '#lib/util/sha256'
import type { DeskHost } from './desk-host'
import { describeDesks } from './desk-places'

const PEOPLE = { Rana: 'reader', Ann: 'coder', Bo: 'coder', Edith: 'editor' } as const
const LINE = 'A ward council said that 12 people were killed in Zamzam camp on Thursday.'
const PAGE = `<!doctype html><html lang="en"><head><title>Twelve dead, council says</title>
<meta property="og:site_name" content="The Wadi Post"><meta name="date" content="2024-05-11">
</head><body><article><h1>Twelve dead, council says</h1>${`<p>${LINE} The market stayed shut for the whole of the day, and people fled by the road.</p>`.repeat(6)}</article></body></html>`
const CHANNEL = JSON.stringify({
  name: 'Wadi News',
  messages: [
    { id: 7, type: 'message', date: '2024-05-11T08:00:00', text: `${LINE} (7)` },
    {
      id: 8,
      type: 'message',
      date: '2024-05-12T08:00:00',
      text: ['Shells fell ', { text: 'on it.' }],
    },
  ],
})

describeDesks((place) => {
  let host: DeskHost
  let as: Record<keyof typeof PEOPLE, Record<string, string>>

  beforeAll(async () => {
    host = await place.host(PEOPLE)
    as = await host.signInAll(PEOPLE)
  })
  afterAll(() => host.stop())

  const fileOf = (name: string, text: string) => ({
    name,
    bytes: Buffer.from(text).toString('base64'),
  })
  const put = (who: keyof typeof PEOPLE, body: unknown) =>
    host.ask('POST', '/desk/api/inbox', as[who], body)
  const waiting = async (who: keyof typeof PEOPLE = 'Rana') =>
    (await host.ask('GET', '/desk/api/inbox', as[who])).body as unknown as WaitingLine[]

  test('a dropped page waits with what it says of itself, once, and a reader drops none', async () => {
    expect((await put('Rana', fileOf('post.html', PAGE))).status).toBe(403)
    const { status, body } = await put('Ann', fileOf('post.html', PAGE))
    expect([status, body]).toEqual([201, { name: 'post.html', put: 1, known: 0 }])
    expect((await put('Bo', fileOf('again.html', PAGE))).body).toMatchObject({ put: 0, known: 1 })
    expect(await waiting()).toMatchObject([
      {
        title: 'Twelve dead, council says',
        outlet: 'The Wadi Post',
        published: '2024-05-11',
        publishedBasis: 'stated',
        language: 'en',
        from: 'post.html',
        by: 'Ann',
        missing: [],
        mayDrop: false,
      },
    ])
  })

  test('an export of a channel waits as a text for each message', async () => {
    expect((await put('Ann', fileOf('result.json', CHANNEL))).body).toMatchObject({ put: 2 })
    expect((await waiting()).filter(({ from }) => from.startsWith('result.json'))).toMatchObject([
      { from: 'result.json, 7', outlet: 'Wadi News', published: '2024-05-11', missing: ['title'] },
      { from: 'result.json, 8', outlet: 'Wadi News', published: '2024-05-12' },
    ])
  })

  test.each([
    [
      'a damaged file',
      fileOf('broken.pdf', '%PDF-1.4 nothing'),
      /^broken\.pdf could not be read as .+ Save it anew/,
    ],
    ['a file without letters', fileOf('empty.txt', ' \n'), /^empty\.txt holds no letters/],
    [
      'this machine',
      { address: 'http://127.0.0.1:1/' },
      /127\.0\.0\.1 is an address of a private network/,
    ],
    ['a cloud’s own address', { address: 'http://169.254.169.254/' }, /private network/],
    ['a file of the server', { address: 'file:///etc/passwd' }, /is no address of the web/],
    ['a file by another word', { address: '--file' }, /is no address of the web/],
    [
      'a name with its password',
      { address: 'http://a:b@example.org/' },
      /with a name and a password/,
    ],
  ])('%s is refused by name, with the rule', async (_, body, why) => {
    const before = await waiting()
    const answer = await put('Ann', body)
    expect(answer.status).toBe(422)
    expect(answer.body.error).toMatch(why)
    expect(await waiting()).toEqual(before)
  })

  test('a file that is too large is refused before it is read', async () => {
    const { status, body } = await put('Ann', fileOf('large.txt', 'a'.repeat(10_100_000)))
    expect([status, body.error]).toEqual([
      413,
      'A file has at most 10000000 bytes. Put its parts on the desk one by one.',
    ])
  })

  test('whoever takes a text up says what it lacks; then it waits no more, and nobody takes it twice', async () => {
    const [line] = (await waiting()).filter(({ from }) => from === 'post.html')
    const path = `/desk/api/inbox/${line!.key}`
    const view = (await host.ask('GET', path, as.Ann)).body as unknown as WaitingView
    const about = {
      title: view.title,
      outlet: view.outlet,
      published: view.published,
      publishedBasis: view.publishedBasis,
      language: 'en',
    }
    expect((await host.ask('POST', `${path}/take`, as.Rana, about)).status).toBe(403)
    const lacking = await host.ask('POST', `${path}/take`, as.Bo, { ...about, outlet: '' })
    expect([lacking.status, lacking.body.error]).toEqual([
      422,
      'outlet: somebody has published the text',
    ])
    const made = await host.ask('POST', `${path}/take`, as.Bo, about)
    expect(made.status).toBe(201)
    const draft = made.body as unknown as DeskView
    expect(draft).toMatchObject({ coder: 'Bo', document: { id: 'the-wadi-post-2024-05-11' } })
    expect(draft.proposals.length).toBeGreaterThan(0)
    expect(await waiting()).toHaveLength(2)
    expect((await host.ask('POST', `${path}/take`, as.Ann, about)).status).toBe(404)
    expect((await put('Ann', fileOf('post.html', PAGE))).body).toMatchObject({ put: 0, known: 1 })
    const { drafts } = await place.kept(host, (keep) => keep.kept(draft.document.id))
    const kept = JSON.parse(drafts.get('bo')!) as { document: { text: { raw: string } } }
    expect(kept.document.text.raw).toBe(sha256(Buffer.from(PAGE)))
  })

  test('who put a text there takes it away, or an editor does', async () => {
    const [one, two] = await waiting()
    const drop = (key: string, who: keyof typeof PEOPLE) =>
      host.ask('POST', `/desk/api/inbox/${key}/drop`, as[who], null)
    expect((await drop(one!.key, 'Bo')).status).toBe(403)
    expect((await drop(one!.key, 'Ann')).status).toBe(200)
    expect((await drop(two!.key, 'Edith')).status).toBe(200)
    expect(await waiting()).toEqual([])
  })

  test.each(['..%2F..%2Fdesk', 'A'.repeat(64), '__proto__', `${'a'.repeat(64)}/take/more`])(
    'the key %s reaches nothing',
    async (key) => {
      expect((await host.ask('GET', `/desk/api/inbox/${key}`, as.Ann)).status).toBe(404)
    },
  )

  test('npm run read -- <file> --desk lets a text wait with its proposals, which stand in the draft', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-map-read-desk-'))
    const file = join(folder, 'radio.txt')
    const text = `Clashes near the camp\n${LINE}\nThe army said that it held El Fasher on Friday.`
    writeFileSync(file, text)
    const read = (...more: string[]) =>
      promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        'lib/cli/read.ts',
        host.root,
        file,
        '--desk',
        ...more,
      ])
    const { stdout } = await read(
      '--outlet',
      'Radio Wadi',
      '--published',
      '2024-05-12/2024-05-13',
      '--published-note',
      'It speaks of Sunday as past.',
      '--doc',
      'radio',
    )
    expect(stdout).toMatch(/^Clashes near the camp: in the inbox of the desk, \d+ proposals\.$/m)
    expect((await read()).stdout).toContain('waits in the inbox of the desk already')
    rmSync(folder, { recursive: true })
    expect(existsSync(join(host.root, 'seeds/radio.json'))).toBe(false)
    const [line] = await waiting()
    const publication = {
      published: '2024-05-12/2024-05-13',
      publishedBasis: 'inferred',
      publishedNote: 'It speaks of Sunday as past.',
    }
    expect(line).toMatchObject({ title: 'Clashes near the camp', missing: [], ...publication })
    const about = { title: 'Clashes', outlet: 'Radio Wadi', language: 'en', ...publication }
    const take = (said: object) =>
      host.ask('POST', `/desk/api/inbox/${line!.key}/take`, as.Ann, { ...about, ...said })
    // nobody is believed to know a day that the text does not say, and no day is open at an end
    for (const [said, why] of [
      [
        { publishedNote: undefined },
        'publishedNote: say from what the day of publication was inferred',
      ],
      [{ publishedBasis: undefined }, 'publishedBasis: '],
      [{ published: '2024-05-12/..' }, 'published: a text was published on a day, or between'],
      [{ published: '2024-05-13/2024-05-12' }, 'published: not an interval'],
    ] as const) {
      const { status, body } = await take(said)
      expect([status, body.error]).toEqual([422, expect.stringContaining(why)])
    }
    const made = await take({})
    const view = made.body as unknown as DeskView
    expect(view.document).toMatchObject({
      id: 'radio',
      published: 'Sun 12 to Mon 13 May 2024, inferred',
    })
    const { drafts } = await place.kept(host, (keep) => keep.kept('radio'))
    expect((JSON.parse(drafts.get('ann')!) as { document: object }).document).toMatchObject(
      publication,
    )
    expect(view.proposals).toHaveLength(line!.proposals!)
    expect(view.proposals.length).toBeGreaterThan(1)
  })
})
