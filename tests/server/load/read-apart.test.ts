import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectCopy } from '../../../bench/shared/project-copy'
import { ReadingEnded, readApart } from '../../../app/server/load/read-apart'
import { readAndDraw } from '../../../app/server/load/read-records'
import { EXAMPLE_PROJECTS } from '../../example-projects'

const folder = mkdtempSync(join(tmpdir(), 'claims-map-apart-'))
const first = join(folder, 'seeds', readdirSync('seeds')[0]!)
beforeAll(() => projectCopy(folder))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([['.'], ...EXAMPLE_PROJECTS.map((project) => [project.folder])])(
  'the records of %s are the same from another thread, in every language',
  async (root) => {
    const asked = { root, languages: ['en', 'ar', 'uk'] as const }
    const { records } = await readAndDraw(asked)
    const apart = await readApart(asked)
    expect(apart).toStrictEqual(records)
    expect(JSON.stringify(apart)).toBe(JSON.stringify(records))
  },
)

test('records that hide control characters are shown without, from there as from here', async () => {
  const seed = readFileSync(first, 'utf8')
  writeFileSync(first, seed.replace(/"summary": "/, '$&\\u202e'))
  const asked = { root: folder, languages: ['en'] as const }
  const apart = await readApart(asked)
  expect(apart.visible?.project.claims).not.toEqual(apart.project.claims)
  expect(apart).toStrictEqual((await readAndDraw(asked)).records)
  writeFileSync(first, seed)
})

test('records that are wrong are told as they are here', async () => {
  const seed = readFileSync(first, 'utf8')
  writeFileSync(first, seed.replace(/"kind": "/, '$&x'))
  const asked = { root: folder, languages: ['en'] as const }
  const told = await readAndDraw(asked).catch((error: Error) => error.message)
  expect(told).toMatch(/^2 issues in the data:\nseeds/)
  await expect(readApart(asked)).rejects.toThrow(String(told))
  writeFileSync(first, seed)
})

test.each([
  ['process.exit(3)', 'code 3'],
  ["throw new Error('no memory')", 'no memory'],
  // one part, and then no more
  [
    "const { parentPort } = require('node:worker_threads'); parentPort.once('message', () => { parentPort.postMessage({ part: { pool: [], codes: [0, 5] } }); parentPort.once('message', () => process.exit(9)) })",
    'code 9',
  ],
])('a thread that ends before all is told is said: %s', async (program, why) => {
  const file = join(folder, 'dies.cjs')
  writeFileSync(file, program)
  const read = readApart({ root: folder, languages: ['en'] }, file)
  await expect(read).rejects.toBeInstanceOf(ReadingEnded)
  await expect(read).rejects.toThrow(`The thread that reads the records ended (${why}).`)
})
