import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fieldReference, schemaFiles } from '#lib/check'

const folder = mkdtempSync(join(tmpdir(), 'claims-map-fields-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/fields.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PROJECT_DIR: folder },
  }).stdout.trim()

test('npm run fields writes what has changed, and nothing the second time', () => {
  const names = schemaFiles().map(({ name }) => name)
  expect(run()).toBe(
    `Written: ${['FIELDS.md', ...names.map((name) => `schema/${name}`)].map((name) => `data/${name}`).join(', ')}`,
  )
  expect(readdirSync(join(folder, 'data/schema')).sort()).toEqual([...names].sort())
  expect(readFileSync(join(folder, 'data/FIELDS.md'), 'utf8')).toBe(fieldReference())
  expect(run()).toBe('Nothing to write.')
})
