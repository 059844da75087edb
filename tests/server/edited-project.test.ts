import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXAMPLE_PROJECTS } from '../example-projects'

const folder = mkdtempSync(join(tmpdir(), 'claims-map-edited-'))
const file = join(folder, 'seeds/bell-2024-05-11.json')
let loadProject: () => Promise<{ project: { claims: { summary: string }[] } }>
let health: () => Promise<Response>

beforeAll(async () => {
  cpSync(EXAMPLE_PROJECTS[0]!.folder, folder, { recursive: true })
  process.env.PROJECT_DIR = folder
  ;({ loadProject } = await import('../../app/server/project'))
  ;({ GET: health } = await import('../../app/health/route'))
})
afterAll(() => {
  delete process.env.PROJECT_DIR
  rmSync(folder, { recursive: true, force: true })
})

const summaries = async () => (await loadProject()).project.claims.map(({ summary }) => summary)
const edit = async (text: string) => {
  writeFileSync(file, text)
  await new Promise((seen) => setTimeout(seen, 220))
}

test('an edit of a file is served, and a wrong one leaves the last good and is told in the log and by /health', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const seed = readFileSync(file, 'utf8')
  const was = 'At least nine people were killed in Zamzam camp on Friday.'
  expect(await summaries()).toContain(was)
  await edit(seed.replace(`"${was}"`, '"At least nine people died."'))
  expect(await summaries()).toContain('At least nine people died.')
  expect(said.mock.calls.flat()).toEqual([
    expect.stringMatching(/have changed: version \w+ is served/),
  ])
  await edit(seed.replace('"zamzam"', '"zamzan"'))
  expect(await summaries()).toContain('At least nine people died.')
  // what stands in a record that is not published is for the log alone
  expect(await (await health()).json()).toMatchObject({
    ready: true,
    problem: '1 issue in the data',
  })
  expect(warned.mock.calls.flat()).toEqual([
    expect.stringMatching(/are wrong, so the last good ones are served: .*zamzan[^\n]*$/),
  ])
  await edit(seed)
  expect(await summaries()).toContain(was)
  expect(await (await health()).json()).not.toHaveProperty('problem')
  jest.restoreAllMocks()
})
