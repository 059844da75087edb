import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sha256, sha256Digits } from '#lib/util/sha256'
import { claimText } from '#lib/filter'
import { filesStore } from '#lib/store'
import type { Claim } from '#lib/model'
import type { ClaimStore, Dataset } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { expect, fc, runs } from '../property'

const ROWS = 60
const CASES = { numRuns: runs(0.6), seed: 20250307 }
const { dataset: made } = syntheticDataset({ id: 'words', rows: ROWS, seed: 7, places: 5 })
const claims: Claim[] = []

let root: string
let store: ClaimStore
beforeAll(async () => {
  for await (const claim of made.details()) claims.push(claim)
  root = mkdtempSync(join(tmpdir(), 'claims-map-words-'))
  store = filesStore(root)
})
afterAll(async () => {
  await store.close()
  rmSync(root, { recursive: true })
})

/** The made-up set with other summaries. */
function withTexts(texts: readonly string[], version: string): Dataset {
  return {
    ...made,
    about: { ...made.about, version },
    details: async function* () {
      for (const [i, claim] of claims.entries()) yield { ...claim, summary: texts[i]! }
    },
  }
}

/** Which rows have all words in their text, by a plain look at each. */
const lookedFor = (texts: readonly string[], words: string) =>
  texts.map((summary, i) => {
    const text = claimText({ ...claims[i]!, summary })
    const wanted = claimText({ summary: words, places: [] as Claim['places'] } as Claim)
    return Number(wanted.split(/\s+/).every((word) => text.includes(word)))
  })

/** Takes the index of words from a version, as if it had been written before there was one. */
function withoutIndex(id: string) {
  const [folder] = readFileSync(join(root, id, 'current'), 'utf8').split(' ')
  const path = join(root, id, folder!, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  for (const name of ['words.list', 'words.starts', 'words.rows']) {
    delete manifest[name]
    rmSync(join(root, id, folder!, name))
  }
  const text = JSON.stringify(manifest)
  writeFileSync(path, text)
  const line = `${basename(folder!)} ${sha256(Buffer.from(text))}`
  writeFileSync(join(root, id, 'current'), `${line} ${sha256Digits(line)}\n`)
}

const letters = fc.constantFrom('a', 'b', 'é', 'E', 'ق', 'ة', 'ه', 'ـ', '1', ' ', '  ', '-', '😀')
const text = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(''))

test('the index finds the rows that a look at every text finds, in any script, in parts of words', async () => {
  let version = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: ROWS, maxLength: ROWS }),
      fc.array(text, { minLength: 1, maxLength: 8 }),
      async (texts, asked) => {
        await store.load(withTexts(texts, `v${version++}`))
        for (const words of asked)
          expect([words, [...(await store.rowsWithWords('words', words))!]]).toEqual([
            words,
            lookedFor(texts, words),
          ])
      },
    ),
    { ...CASES, numRuns: Math.max(5, Math.ceil(CASES.numRuns / 10)) },
  )
})

test('more words than rows are marked with are looked for all the same', async () => {
  const all = Array.from({ length: 300 }, (_, i) => `w${i}x`).join(' ')
  const texts = claims.map((_, i) => (i % 2 ? all : all.replace(' w299x', '')))
  await store.load(withTexts(texts, 'many'))
  expect([...(await store.rowsWithWords('words', all))!]).toEqual(claims.map((_, i) => i % 2))
})

test('a version without an index answers the same, is sound, and is written anew by the next load of the same file', async () => {
  await store.load(made)
  const words = ['market', 'قصف', 'mark conv', '(1', ' ', 'nowhere']
  const ask = (one: ClaimStore) =>
    Promise.all(
      words.map(async (of) => [
        await one.rowsWithWords('words', of),
        await one.summary('words', { filter: { words: of }, box: [30, 30, 40, 36] }),
        await one.page('words', { filter: { words: of } }, { limit: 7, after: 5 }),
        await one.newest('words', { filter: { words: of } }, 9),
      ]),
    )
  const before = await ask(store)
  withoutIndex('words')
  const older = filesStore(root)
  expect(await ask(older)).toEqual(before)
  expect(await older.verify('words')).toEqual([])
  expect(await older.load(made)).toBe('loaded')
  expect(await older.load(made)).toBe('unchanged')
  expect(await ask(older)).toEqual(before)
  await older.close()
})

test('words that are in few rows and words that are in most give the same counts as the naive filter', async () => {
  const texts = claims.map((_, i) => `everywhere ${i % 20 === 0 ? 'seldom' : ''} ${i}`)
  await store.load(withTexts(texts, 'few'))
  for (const [words, rows] of [
    ['everywhere', ROWS],
    ['seldom', 3],
    ['seldom every', 3],
  ] as const) {
    const summary = (await store.summary('words', { filter: { words } }))!
    expect([summary.shown, summary.total]).toEqual([rows, ROWS])
    const page = (await store.page('words', { filter: { words } }, { limit: 100 }))!
    expect(page.rows).toHaveLength(rows)
    const newest = (await store.newest('words', { filter: { words } }, 100))!
    expect(newest.rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      page.rows.map(({ row }) => row),
    )
  }
})
