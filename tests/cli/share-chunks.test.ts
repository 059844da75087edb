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
  mkdirSync(join(folder, 'chunks/ssr'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (name: string, text: string) => writeFileSync(join(folder, 'chunks', name), text)
const load = (name: string) =>
  createRequire(join(folder, 'chunks/x.js'))(`./${name}`) as [number, () => string]

test('scripts that differ in their last line alone are loaded once, in other folders as well', () => {
  for (const name of ['a.js', 'b.js', 'ssr/c.js']) written(name, chunk(name, 'x'))
  expect(shareChunks(folder)).toBe(2)
  expect(load('b.js')).toBe(load('a.js'))
  expect(load('ssr/c.js')).toBe(load('a.js'))
  expect(load('a.js')[1]()).toBe('x'.repeat(20_000))
  for (const name of ['b.js', 'ssr/c.js'])
    expect(statSync(join(folder, 'chunks', name)).size).toBeLessThan(100)
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
    expect(readFileSync(join(folder, 'chunks', name), 'utf8')).toBe(text)
})

test('a folder that was shared is shared no further', () => {
  for (const name of ['a.js', 'b.js']) written(name, chunk(name, 'x'))
  shareChunks(folder)
  expect(shareChunks(folder)).toBe(0)
  expect(load('b.js')).toBe(load('a.js'))
})

test('a route that needs a copy is said to need the first as well, and others are left alone', () => {
  for (const name of ['a.js', 'b.js', 'c.js'])
    written(name, chunk(name, name === 'c.js' ? 'y' : 'x'))
  const trace = (route: string) => join(folder, 'app', route, 'page.js.nft.json')
  const needs = { one: ['../../chunks/b.js'], other: ['../../chunks/c.js'] }
  for (const [route, files] of Object.entries(needs)) {
    mkdirSync(join(folder, 'app', route), { recursive: true })
    writeFileSync(trace(route), JSON.stringify({ version: 1, files, fileHashes: ['x'] }))
  }
  shareChunks(folder)
  const read = (route: string): unknown => JSON.parse(readFileSync(trace(route), 'utf8'))
  expect(read('one')).toEqual({ version: 1, files: ['../../chunks/b.js', '../../chunks/a.js'] })
  expect(read('other')).toEqual({ version: 1, files: needs.other, fileHashes: ['x'] })
})
