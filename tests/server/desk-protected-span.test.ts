import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelSettings } from '#lib/cli/read/ask-model'
import { withModel } from '#lib/cli/read/with-model'
import { deskKeep, keptFromModels } from '#lib/desk'
import { openDatabase } from '#lib/store'
import type { DeskView } from '#lib/desk'
import { readText } from '#lib/reading'
import { modelServer } from '../cli/read/model-server'
import { outputsOf } from '../outputs-of'
import { deskHost, takenUp } from './desk-host'
import type { DeskHost } from './desk-host'

/** An invented witness, whose name stands in the text of the article. */
const TEXT =
  'Mara Quillfeather, a shopkeeper, said that 12 people were killed in El Fasher on Thursday.\nThe market stayed shut, Quillfeather added.'
const NAME = /quillfeather|mara/i
const SUMMARY = 'Twelve people were killed in El Fasher.'

let desk: DeskHost
let model: Awaited<ReturnType<typeof modelServer>>
let headers: Record<string, string>
let view: DeskView
const printed: string[] = []

beforeAll(async () => {
  desk = await deskHost({ Ann: 'admin' })
  for (const stream of ['log', 'error', 'warn', 'info'] as const)
    jest.spyOn(console, stream).mockImplementation((...said) => void printed.push(said.join(' ')))
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((said) => Boolean(printed.push(String(said))))
  model = await modelServer()
  headers = await desk.signIn('Ann')
  view = await takenUp(desk, headers, TEXT)
})
afterAll(async () => {
  await model.close()
  await desk.stop()
})

/** What the desk answers to a write on the document, and the draft that stands from then on. */
async function send(path: string, body: unknown) {
  const { id } = view.document
  const match = { ...headers, 'if-match': `"${view.revision}"` }
  const answer = await desk.ask('POST', `/desk/api/documents/${id}/${path}`, match, body)
  if (answer.status === 200) view = answer.body as unknown as DeskView
  return answer
}
const act = (command: unknown) => send('commands', { command, took: 5 })
/** Decides a field of the claim; words of the text with where they stand. */
function set(field: string, value: unknown) {
  const start = TEXT.indexOf(String(value))
  const from = start < 0 ? {} : { from: { start, end: start + String(value).length } }
  return act({ do: 'set', claim: 'c1', field, value, ...from })
}

/** Asks a model of a text as `npm run read` does; what was printed, and what the model was sent. */
async function askModelOf(text: string, id: string) {
  model.asked.length = 0
  const said: string[] = []
  const options = { document: { id, published: '2024-05-11' }, language: 'en' }
  const settings = modelSettings({ MODEL_URL: `${model.url}/v1`, MODEL_NAME: 'small' })!
  const protection = {
    documents: [],
    claims: [],
    sources: [],
    names: undefined,
    desk: await keptFromModels(
      desk.root,
      await deskKeep(desk.root, { url: undefined, connect: openDatabase }),
    ),
  }
  await withModel(
    text,
    readText(text, options),
    settings,
    options,
    protection,
    (line) => void said.push(line),
  )
  return { said: said.join('\n'), sent: model.asked.map(({ body }) => body).join('\n') }
}

test('before anybody is protected, the text goes to a model and the draft holds the name', async () => {
  for (const proposal of view.proposals.map(({ key }) => key)) await act({ do: 'reject', proposal })
  await act({ do: 'claim', kind: 'casualties', start: 33, end: 60 })
  await act({ do: 'source', claim: 'c1', name: 'Mara Quillfeather', kind: 'resident' })
  const { sent } = await askModelOf(TEXT, view.document.id)
  expect(sent).toMatch(NAME)
  expect(JSON.stringify(view.claims)).toMatch(NAME)
})

test('once protected, nothing of the text goes to a model, by whatever id it is read', async () => {
  await send('protect', { claim: 'c1' })
  expect(JSON.stringify(view.claims)).not.toMatch(NAME)
  for (const id of [view.document.id, 'another-id']) {
    const { said, sent } = await askModelOf(TEXT, id)
    expect(sent).toBe('')
    expect(said).toContain('a draft of it at the desk has a protected speaker')
    expect(said).not.toMatch(NAME)
  }
  // the name in another text, of which the desk knows nothing
  const other = await askModelOf('Rain fell. Quillfeather wept in El Fasher on Friday.', 'rain')
  expect([other.sent, other.said]).toEqual(['', expect.stringContaining('protected at the desk')])
  expect((await askModelOf('Shelling hit Kosti on Friday.', 'kosti')).sent).toContain('Kosti')
})

test('a publication that holds the name anywhere is refused, and the answer does not repeat it', async () => {
  const { start } = view.sentences[1]!
  await act({ do: 'not-coded', sentence: start, why: 'No event.' })
  const values: [string, unknown][] = [
    ['count', { low: 12, high: 12, words: '12' }],
    ['group', 'all'],
    ['harm', 'killed'],
    ['perpetrator', ['unstated']],
    ['places', [{ place: 'el-fasher', part: 'whole', phrase: 'El Fasher' }]],
    ['eventTime', '2024-05-09'],
    ['scope', 'event'],
    ['standing', 'stated'],
    ['summary', SUMMARY],
    ['quote', '12 people were killed'],
  ]
  for (const [field, value] of values)
    expect([field, (await set(field, value)).status]).toEqual([field, 200])
  const named: [string, unknown][] = [
    ['summary', 'Mara Quillfeather saw twelve dead.'],
    ['note', 'Said by QUILLFEATHER.'],
    ['placeWords', 'Mara Quillfeather, a shopkeeper'],
    ['timeWords', 'Quillfeather'],
    ['quote', 'Mara Quillfeather, a shopkeeper'],
    ['link', 'https://wadi.example/mara-quillfeather'],
  ]
  const right = new Map(values)
  for (const [field, value] of named) {
    await set(field, value)
    const refused = await send('publication', {})
    expect([field, refused.status]).toEqual([field, 422])
    expect(String(refused.body.error)).toMatch(/holds a name|protected/)
    expect(JSON.stringify(refused.body)).not.toMatch(NAME)
    if (right.has(field)) await set(field, right.get(field))
    else await act({ do: 'clear', claim: 'c1', field })
  }
  const noted = await send('publication', { note: 'As Mara Quillfeather said.' })
  expect([noted.status, JSON.stringify(noted.body)]).toEqual([422, expect.not.stringMatching(NAME)])
})

test('the published claim tells the name in no output', async () => {
  expect((await send('publication', { note: 'First coding.' })).status).toBe(200)
  expect(readFileSync(join(desk.root, `seeds/${view.document.id}.json`), 'utf8')).toContain(SUMMARY)
  const outputs = await outputsOf(desk.root, SUMMARY)
  expect(Object.keys(outputs).length).toBeGreaterThan(30)
  expect(outputs['/export/csv?hxl=1']).toContain(SUMMARY)
  expect(Object.keys(outputs).filter((path) => NAME.test(path + outputs[path]))).toEqual([])
})

test('whatever fails, the name reaches no line that the server prints', async () => {
  const { id } = view.document
  const ask = (path: string, body?: unknown) =>
    desk.ask(body === undefined ? 'GET' : 'POST', `/desk/api/${path}`, headers, body)
  const answers = [
    await ask('documents/mara-quillfeather'),
    await ask(`documents/${id}/options?claim=c1&field=speaker&typed=Mara+Quillfeather`),
    await ask(`documents/${id}/mara-quillfeather`),
    await ask('documents', { text: TEXT, title: 'Mara Quillfeather' }),
    await ask(`documents/${id}/commands`, { command: { do: 'Mara Quillfeather' } }),
    await send('withdrawal', { why: 'Mara Quillfeather asked for it.' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 422, 422, 422])
  // a draft that somebody damages by hand, and a history that somebody edits
  const files = readdirSync(join(desk.root, 'drafts', id)).filter((name) => name === 'ann.json')
  const draft = join(desk.root, 'drafts', id, files[0]!)
  writeFileSync(draft, 'Mara Quillfeather {')
  expect((await ask(`documents/${id}`)).status).toBe(200)
  const history = join(desk.root, `history/${id}.ndjson`)
  writeFileSync(history, `Mara Quillfeather\n${readFileSync(history, 'utf8')}`)
  expect((await ask(`documents/${id}`)).status).toBe(500)
  expect(existsSync(`${draft}.damaged`)).toBe(true)
  expect(printed.join('\n')).toContain('could not be read')
  expect(printed.filter((line) => NAME.test(line))).toEqual([])
})
