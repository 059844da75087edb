import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shareChunks } from '../../lib/cli/build/share-chunks'

/** A script as Next writes it, with the line in which copies differ. */
const chunk = (name: string, letter: string) =>
  `module.exports = [1, () => '${letter.repeat(20_000)}']\n//# sourceMappingURL=${name}.map`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-map-chunks-'))
  mkdirSync(join(folder, 'ssr'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (name: string, text: string) => writeFileSync(join(folder, name), text)
const load = (name: string) =>
  createRequire(join(folder, 'x.js'))(`./${name}`) as [number, () => string]

test('scripts that differ in their last line alone are loaded once, in other folders as well', () => {
  for (const name of ['a.js', 'b.js', 'ssr/c.js']) written(name, chunk(name, 'x'))
  expect(shareChunks(folder)).toBe(2)
  expect(load('b.js')).toBe(load('a.js'))
  expect(load('ssr/c.js')).toBe(load('a.js'))
  expect(load('a.js')[1]()).toBe('x'.repeat(20_000))
  for (const name of ['b.js', 'ssr/c.js'])
    expect(statSync(join(folder, name)).size).toBeLessThan(100)
})

test('other scripts, small ones and what is no script stay as they are', () => {
  const kept = {
    'a.js': chunk('a.js', 'x'),
    'b.js': chunk('b.js', 'y'),
    'c.js': 'module.exports = []',
    'd.js': 'module.exports = []',
    'a.js.map': chunk('a.js', 'x'),
  }
  for (const [name, text] of Object.entries(kept)) written(name, text)
  expect(shareChunks(folder)).toBe(0)
  for (const [name, text] of Object.entries(kept))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})

test('a folder that was shared is shared no further', () => {
  for (const name of ['a.js', 'b.js']) written(name, chunk(name, 'x'))
  shareChunks(folder)
  expect(shareChunks(folder)).toBe(0)
  expect(load('b.js')).toBe(load('a.js'))
})
