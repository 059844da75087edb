import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'claims-map-launcher-'))
const stamp = join(folder, '.next/build-stamp.json')
mkdirSync(join(folder, '.next/program'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `npm start` with a wrong option, in a folder with this as its built start. */
function startedBy(built: string) {
  writeFileSync(join(folder, '.next/program/built-start.mjs'), built)
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('lib/cli/start.mjs'), '--none-such'],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, usage: stderr.includes('Usage: npm start') }
}
const SEVEN = 'export const startBuilt = async () => 7'

test('what a build left that was broken off is not run: the sources are', () => {
  expect(startedBy('export const startBuilt = async (')).toEqual({ status: 2, usage: true })
  expect(startedBy(SEVEN)).toEqual({ status: 2, usage: true })
})

test('the start of a whole build is run, and the sources where it says that a build is due', () => {
  writeFileSync(stamp, '{}')
  expect(startedBy(SEVEN)).toEqual({ status: 7, usage: false })
  expect(startedBy('export const startBuilt = async () => undefined')).toEqual({
    status: 2,
    usage: true,
  })
})
