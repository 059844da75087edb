import { readFileSync, writeFileSync } from 'node:fs'
import type { Media } from '#lib/model'
import { readerProject } from '../browser/reader-project'
import { TRACE } from '../media'

const { folder } = readerProject()
const media = Object.fromEntries(
  (
    JSON.parse(readFileSync(`${folder}/seeds/gull.json`, 'utf8')) as {
      claims: { id: string; evidence: { media?: Media[] } }[]
    }
  ).claims.map(({ id, evidence }) => [id, evidence.media?.[0]]),
)

/** Asks the route itself, over the invented project. */
async function ask(file: string, headers: Record<string, string> = {}): Promise<Response> {
  process.env.PROJECT_DIR = folder
  const { GET } = await import('../../app/media/[file]/route')
  return GET(new Request(`http://localhost/media/${file}`, { headers }), {
    params: Promise.resolve({ file }),
  })
}
const hash = (claim: string) => media[claim]!.sha256!

test.each(['', '.png'])(
  'an image is served by its hash, with the ending "%s", without its traces',
  async (ending) => {
    const response = await ask(hash('gull/bread') + ending)
    const { status, headers } = response
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      'image/png',
      'nosniff',
    ])
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
    expect(text.slice(1, 4)).toBe('PNG')
    expect(text).not.toContain(TRACE)
    expect((await ask(hash('gull/bread'), { 'if-none-match': headers.get('etag')! })).status).toBe(
      304,
    )
  },
)

test('what would identify somebody is answered as what nobody has', async () => {
  const [hidden, unknown] = await Promise.all([ask(hash('gull/song')), ask('0'.repeat(64))])
  expect([hidden.status, unknown.status]).toEqual([404, 404])
  expect(await hidden.text()).toBe(await unknown.text())
})

test.each([
  ['a video', hash('gull/bakers')],
  ['the name of a file', 'queue.png'],
  ['the name of a file that is kept back', 'face-of-a-singer.png'],
  ['a way out of the folder', '../seeds/gull.json'],
  ['nothing', ''],
])('%s is not served', async (_, file) => {
  expect((await ask(file)).status).toBe(404)
})

test('a file that was exchanged after the check is not served, and is again where it is put back', async () => {
  const file = (claim: string) => `${folder}/media/${media[claim]!.file}`
  const bytes = readFileSync(file('gull/crowd'))
  writeFileSync(file('gull/crowd'), readFileSync(file('gull/song')))
  expect((await ask(hash('gull/crowd'))).status).toBe(404)
  writeFileSync(file('gull/crowd'), bytes)
  expect((await ask(hash('gull/crowd'))).status).toBe(200)
})
