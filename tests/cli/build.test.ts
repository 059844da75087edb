import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hintScripts } from '../../lib/cli/build/compile-hint'
import { buildReason, readStamp } from '../../lib/cli/build/stamp'

const root = mkdtempSync(join(tmpdir(), 'claims-map-stamp-'))
afterAll(() => rmSync(root, { recursive: true }))
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
write('app/page.tsx', 'a page')
write('lib/words/en.json', '{}')
write('lib/cli/export.ts', 'a command')
write('lib/cli/check/run.ts', 'the check')
write('lib/words/README.md', 'prose')
write('package-lock.json', '{}')
write('seeds/one.json', '{}')
const before = readStamp(root, { PATH: 'x', NEXT_PUBLIC_HOST: 'a' })

test('a checkout that has no finished build is built', () => {
  expect(buildReason(undefined, before)).toBe('there is no finished build')
})

test('nothing is built again where nothing changed, whatever else the environment holds', () => {
  expect(buildReason(before, readStamp(root, { PATH: 'y', NEXT_PUBLIC_HOST: 'a' }))).toBeUndefined()
})

test('records, commands and prose are no part of a build', () => {
  write('seeds/one.json', '{"changed": true}')
  write('lib/cli/export.ts', 'another command')
  write('lib/words/README.md', 'other prose')
  expect(buildReason(before, readStamp(root, { NEXT_PUBLIC_HOST: 'a' }))).toBeUndefined()
})

test('the check and the start are part of a build, since every start waits for them', () => {
  write('lib/cli/check/run.ts', 'another check')
  expect(buildReason(before, readStamp(root, { NEXT_PUBLIC_HOST: 'a' }))).toBe(
    'lib/cli/check/run.ts changed since the last build',
  )
  write('lib/cli/check/run.ts', 'the check')
  write('lib/cli/serve/run.ts', 'another start')
  expect(buildReason(before, readStamp(root, { NEXT_PUBLIC_HOST: 'a' }))).toBe(
    'lib/cli/serve/run.ts changed since the last build',
  )
  rmSync(join(root, 'lib/cli/serve'), { recursive: true })
})

test('a variable that goes into the scripts is a reason to build', () => {
  expect(buildReason(before, readStamp(root, { NEXT_PUBLIC_HOST: 'b' }))).toBe(
    '$NEXT_PUBLIC_HOST changed since the last build',
  )
})

test('files that changed, came or went are a reason to build, and the first is named', () => {
  write('lib/words/en.json', '{"site.title": "The map"}')
  write('proxy.ts', 'new')
  rmSync(join(root, 'app/page.tsx'))
  expect(buildReason(before, readStamp(root, { NEXT_PUBLIC_HOST: 'a' }))).toBe(
    'app/page.tsx and 2 more changed since the last build',
  )
})

test('this checkout has pages, rooms and its lockfile in the stamp', () => {
  const names = Object.keys(readStamp(process.cwd(), {}))
  expect(names).toEqual(
    expect.arrayContaining(['app/page.tsx', 'lib/filter.ts', 'proxy.ts', 'package-lock.json']),
  )
  expect(names.filter((name) => /^(data|seeds)\//.test(name))).toEqual([])
})

test('the scripts that a page may start with ask to be compiled as they arrive, once', () => {
  const read = (name: string) => readFileSync(join(root, 'chunks', name), 'utf8')
  write('chunks/page.js', 'page()')
  write('chunks/page.css', 'p {}')
  write('chunks/importers.js', 'x'.repeat(300_000))
  hintScripts(join(root, 'chunks'))
  hintScripts(join(root, 'chunks'))
  expect(read('page.js')).toBe('//# allFunctionsCalledOnLoad\npage()')
  expect(read('page.css')).toBe('p {}')
  expect(read('importers.js')).toHaveLength(300_000)
})
