import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { grownProject } from '../../../bench/coded/grown-project'
import { paused } from '../../../bench/shared/paused'
import type { LoadedProject } from '../../../app/server/project'

const folder = grownProject(1, 60, 2000)
const file = join(folder, 'seeds', readdirSync(join(folder, 'seeds')).at(-1)!)
let loadProject: () => Promise<LoadedProject>
let readAndDraw: (typeof import('../../../app/server/load/read-records'))['readAndDraw']

beforeAll(async () => {
  process.env.PROJECT_DIR = folder
  ;({ loadProject } = await import('../../../app/server/project'))
  ;({ readAndDraw } = await import('../../../app/server/load/read-records'))
})
afterAll(() => {
  delete process.env.PROJECT_DIR
  rmSync(folder, { recursive: true, force: true })
})

const wait = (ms: number) => new Promise((next) => setTimeout(next, ms))

test('while 2,000 claims are read again, whoever asks gets the version before at once, and then the new one', async () => {
  const said = jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const before = await loadProject()
  before.mapIn('ar')
  const { pause: here } = await paused(() => readAndDraw({ root: folder, languages: ['en', 'ar'] }))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"summary":\s*"/, '$&Changed: '))
  await wait(220)
  let [asked, slowest] = [0, 0]
  let after = before
  const { pause: apart } = await paused(async () => {
    while (after === before) {
      const start = performance.now()
      after = await loadProject()
      slowest = Math.max(slowest, performance.now() - start)
      asked++
      await wait(5)
    }
  })
  expect(
    after.project.claims.filter(({ summary }) => summary.startsWith('Changed: ')),
  ).toHaveLength(1)
  expect(after.languages()).toEqual(['en', 'ar'])
  expect(asked).toBeGreaterThan(20)
  expect([apart, slowest].map((ms) => ms < here / 3)).toEqual([true, true])
  expect(said.mock.calls.flat()).toEqual([
    `The records have changed: version ${after.snapshot.version} is served.`,
  ])
  said.mockRestore()
})

test('where the thread cannot run, the version before stays, and the log says why', async () => {
  const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const before = await loadProject()
  const [, server] = process.argv
  process.argv[1] = join(folder, '.next/program/server.mjs') // with no thread's program beside it
  writeFileSync(file, readFileSync(file, 'utf8').replace('Changed: ', ''))
  await wait(220)
  expect(await loadProject()).toBe(before)
  while (warned.mock.calls.length === 0) await wait(5)
  process.argv[1] = server!
  expect(await loadProject()).toBe(before)
  expect(warned.mock.calls.flat()).toEqual([
    expect.stringMatching(
      /^The records have changed and could not be read, so the last good ones are served: The thread that reads the records ended \(Cannot find module .*load-worker.mjs'\)\. Change a file/,
    ),
  ])
  warned.mockRestore()
})
