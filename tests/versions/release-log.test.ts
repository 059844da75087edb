import { addRelease, changedFiles, readReleaseLog, releaseHashes } from '#lib/versions'
import { sha256 } from '#lib/util/sha256'
import { expect, fc } from '../property'

const release = (version: string, files: Record<string, string>) => ({
  date: '2025-03-09',
  version,
  files,
})
const A = sha256('a')
const B = sha256('b')
const first = addRelease('', release('11111111', { 'seeds/b.json': B, 'seeds/a.json': A }))
const log = addRelease(first, { ...release('22222222', { 'seeds/a.json': B }), note: 'more' })
const third = addRelease(log, release('33333333', {}))

test('every release is a line that holds the hash of the line before', () => {
  const [one, two] = log.split('\n')
  expect(JSON.parse(one!)).toEqual({
    release: 1,
    ...release('11111111', { 'seeds/a.json': A, 'seeds/b.json': B }),
    previous: null,
  })
  expect(JSON.parse(two!)).toMatchObject({ release: 2, note: 'more', previous: sha256(one!) })
  expect(releaseHashes(log)).toEqual([sha256(one!), sha256(two!)])
  expect(readReleaseLog(log)).toHaveLength(2)
  expect(readReleaseLog('')).toEqual([])
})

test('nothing is added where nothing changed, and a change of one file or of the version is', () => {
  expect(addRelease(first, release('11111111', { 'seeds/a.json': A, 'seeds/b.json': B }))).toBe(
    first,
  )
  for (const other of [
    release('11111111', { 'seeds/a.json': A, 'seeds/b.json': A }),
    release('22222222', { 'seeds/a.json': A, 'seeds/b.json': B }),
  ])
    expect(readReleaseLog(addRelease(first, other))).toHaveLength(2)
  expect(() => addRelease('', { ...release('11111111', {}), date: 'today' })).toThrow(
    /line 1: date/,
  )
})

test('a log in which any line but the last was changed, or that is cut within a line, is found', () => {
  fc.assert(
    fc.property(fc.nat(third.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
      const other = third.slice(0, at) + String.fromCharCode(code) + third.slice(at + 1)
      const last = third.lastIndexOf('\n', third.length - 2)
      if (other === third) return
      // The last line has nothing after it: its hash is what somebody keeps.
      if (at > last && at < third.length - 1)
        expect(releaseHashes(other).at(-1)).not.toBe(releaseHashes(third).at(-1))
      else expect(() => readReleaseLog(other)).toThrow(/^data\/releases\.ndjson: line \d/)
    }),
  )
  const lines = third.trimEnd().split('\n')
  for (const kept of [[1, 2], [0, 2], [0, 0, 1, 2], [1, 0, 2], [2]])
    expect(() => readReleaseLog(kept.map((i) => `${lines[i]}\n`).join(''))).toThrow(
      /does not follow/,
    )
  expect(() => readReleaseLog(`${first}\n`)).toThrow(/line 2: is not JSON/)
})

test('files of a release are told changed, missing and new', () => {
  const [one] = readReleaseLog(first)
  expect(changedFiles(one!, { 'seeds/a.json': A, 'seeds/b.json': B })).toEqual([])
  expect(changedFiles(one!, { 'seeds/a.json': B, 'seeds/c.json': A })).toEqual([
    { file: 'seeds/a.json', became: 'changed' },
    { file: 'seeds/b.json', became: 'missing' },
    { file: 'seeds/c.json', became: 'new' },
  ])
})
