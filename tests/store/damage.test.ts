import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sha256, sha256Digits } from '#lib/util/sha256'
import { DamagedDataset, filesStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { seeded } from '../../bench/shared/seeded'
import { syntheticDataset } from '../../bench/store/synthetic'
import { DAMAGE_NAMES, damaged } from '../damage'

const { dataset } = syntheticDataset({ id: 'made-up', rows: 300, seed: 2, places: 12 })
const sound = syntheticDataset({ id: 'sound', rows: 40, seed: 3, places: 4 }).dataset
const all = { filter: {} }

let root: string
let folder: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'claims-map-damage-'))
  const store = filesStore(root)
  await store.load(dataset)
  await store.load(sound)
  await store.close()
  folder = readFileSync(join(root, 'made-up/current'), 'utf8').split(' ')[0]!
})
afterAll(() => rmSync(root, { recursive: true }))

const FILES = [
  'current',
  ...['manifest.json', 'about.json', 'names.json', 'details.offsets', 'details.ndjson', 'texts'],
  ...['words.list', 'words.starts', 'words.rows'],
  ...['ids.table', 'rows.arrow', 'places.arrow', 'profiles.arrow', 'values.arrow'],
]
const pathOf = (file: string) =>
  file === 'current' ? `made-up/${file}` : `made-up/${folder}/${file}`

/** Puts other bytes in the place of a file, tries, and puts the file back. */
async function withFile(file: string, bytes: Buffer | undefined, tried: () => Promise<void>) {
  const path = join(root, pathOf(file))
  const was = readFileSync(path)
  if (bytes) writeFileSync(path, bytes)
  else rmSync(path)
  try {
    await tried()
  } finally {
    writeFileSync(path, was)
  }
}

/** Everything that is asked of a dataset, by name. */
const QUESTIONS: Record<string, (store: ClaimStore) => Promise<unknown>> = {
  about: (store) => store.about('made-up'),
  summary: (store) => store.summary('made-up', all),
  spots: (store) => store.spots('made-up', all, 7),
  names: (store) => store.names('made-up'),
  details: (store) => store.details('made-up', [0, 150, 299]),
  words: (store) => store.summary('made-up', { filter: { words: 'convoy' } }),
  claim: (store) => store.claim('made-up/claim-7'),
}

/** What a store answers to all of them: an answer, or the message of `DamagedDataset`. */
async function answers(store: ClaimStore): Promise<Record<string, unknown>> {
  const asked = Object.entries(QUESTIONS).map(async ([name, ask]) => [
    name,
    await ask(store).catch((error: Error) => {
      if (!(error instanceof DamagedDataset)) throw error
      return error
    }),
  ])
  return Object.fromEntries(await Promise.all(asked)) as Record<string, unknown>
}

test.each(FILES)('%s damaged in any way is named, and nothing wrong is answered', async (file) => {
  const before = filesStore(root)
  const right = await answers(before)
  await before.close()
  const random = seeded(file.length)
  const bytes = readFileSync(join(root, pathOf(file)))
  for (const name of DAMAGE_NAMES) {
    const other = damaged(bytes, name, random)
    if (!other) continue
    await withFile(file, other, async () => {
      const store = filesStore(root)
      const said = await answers(store)
      for (const [question, answer] of Object.entries(said)) {
        if (answer instanceof DamagedDataset)
          expect(answer.message).toMatch(/^made-up\/.* (Import the file again, or put)/)
        else expect({ [question]: answer }).toEqual({ [question]: right[question] })
      }
      expect((await store.verify()).join('\n')).toContain(pathOf(file))
      expect((await store.faults()).map((fault) => fault.file)).toEqual([pathOf(file)])
      expect(await store.summary('sound', all)).toMatchObject({ total: 40 })
      expect((await store.datasets()).map(({ id }) => id)).toContain('sound')
      await store.close()
    })
  }
})

test.each(FILES)('%s that is gone is named, and the next load puts it back', async (file) => {
  await withFile(file, undefined, async () => {
    const store = filesStore(root)
    expect((await store.verify()).join('\n')).toContain(pathOf(file))
    await store.close()
  })
})

test('a dataset that was found damaged is left out of the list, and its neighbours are not', async () => {
  const bytes = readFileSync(join(root, pathOf('rows.arrow')))
  bytes[400]! ^= 1
  await withFile('rows.arrow', bytes, async () => {
    const store = filesStore(root)
    await expect(store.summary('made-up', all)).rejects.toThrow(/rows\.arrow has the hash/)
    expect((await store.datasets()).map(({ id }) => id)).toEqual(['sound'])
    await expect(store.about('made-up')).rejects.toThrow(DamagedDataset)
    await store.close()
  })
})

test('a file that is damaged while its dataset is open is found before the next answer from it', async () => {
  const store = filesStore(root)
  const [first] = (await store.details('made-up', [0]))!
  const bytes = readFileSync(join(root, pathOf('details.ndjson')))
  const at = bytes.indexOf(first!.claim.summary.slice(0, 10))
  bytes[at]! ^= 1
  await withFile('details.ndjson', bytes, async () => {
    await expect(store.details('made-up', [0])).rejects.toThrow(/details\.ndjson has other bytes/)
    // The columns in memory are those that were written.
    expect(await store.summary('made-up', all)).toMatchObject({ total: 300 })
  })
  expect(await store.details('made-up', [0])).toEqual([first])
  await store.close()
})

/** A set whose claims fill several blocks, in a folder of its own. */
async function largeSet() {
  const root = mkdtempSync(join(tmpdir(), 'claims-map-blocks-'))
  const store = filesStore(root)
  await store.load(syntheticDataset({ id: 'large', rows: 3000, seed: 4, places: 5 }).dataset)
  await store.close()
  const [folder] = readFileSync(join(root, 'large/current'), 'utf8').split(' ')
  return { root, folder: join(root, 'large', folder!) }
}

test('a claim is answered once the block that it stands in is known to be right, and not from one that is wrong', async () => {
  const { root, folder } = await largeSet()
  const path = join(folder, 'details.ndjson')
  const bytes = readFileSync(path)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    'details.ndjson': { blocks: string[] }
  }
  expect(manifest['details.ndjson'].blocks.length).toBeGreaterThan(2)
  bytes[bytes.length - 20]! ^= 1
  writeFileSync(path, bytes)
  const store = filesStore(root)
  const { id } = (await store.details('large', [0]))![0]!.claim
  expect(await store.claim(id)).toMatchObject({ id })
  await expect(store.details('large', [2999])).rejects.toThrow(DamagedDataset)
  // From here on it is set aside, whole.
  await expect(store.details('large', [0])).rejects.toThrow(DamagedDataset)
  await store.close()
  rmSync(root, { recursive: true })
})

test('a version that was written without hashes of blocks is held to those of whole files', async () => {
  const { root, folder } = await largeSet()
  const path = join(folder, 'manifest.json')
  const manifest = readFileSync(path, 'utf8').replace(/,\s*"blocks": \[[^\]]*\]/g, '')
  expect(manifest).not.toContain('blocks')
  writeFileSync(path, manifest)
  const line = `${basename(folder)} ${sha256(Buffer.from(manifest))}`
  writeFileSync(join(root, 'large/current'), `${line} ${sha256Digits(line)}\n`)
  const store = filesStore(root)
  const { id } = (await store.details('large', [2990]))![0]!.claim
  expect(await store.claim(id)).toMatchObject({ id })
  await store.close()
  const details = readFileSync(join(folder, 'details.ndjson'))
  details[details.length - 20]! ^= 1
  writeFileSync(join(folder, 'details.ndjson'), details)
  const other = filesStore(root)
  await expect(other.details('large', [0])).rejects.toThrow(/has the hash/)
  await other.close()
  rmSync(root, { recursive: true })
})

test('loading the same version again cures a damaged one, and says that it loaded', async () => {
  const store = filesStore(root)
  expect(await store.load(dataset)).toBe('unchanged')
  for (const file of ['texts', 'current']) {
    folder = readFileSync(join(root, 'made-up/current'), 'utf8').split(' ')[0]!
    writeFileSync(join(root, pathOf(file)), 'x')
    expect(await store.load(dataset)).toBe('loaded')
    expect(await store.verify()).toEqual([])
    expect(readdirSync(join(root, 'made-up'))).toHaveLength(2)
  }
  folder = readFileSync(join(root, 'made-up/current'), 'utf8').split(' ')[0]!
  await store.close()
})

test.each([
  ['../../elsewhere', 'a folder outside'],
  ['', 'nothing'],
  ['41200.vm.1.098e262b', 'a folder without a hash, as it was written before hashes were kept'],
])('`current` that names %j (%s) is damaged', async (text) => {
  await withFile('current', Buffer.from(text), async () => {
    const store = filesStore(root)
    await expect(store.summary('made-up', all)).rejects.toThrow(
      'made-up/current does not name a version and the hash of its manifest.',
    )
    await store.close()
  })
})

test('what belongs to no dataset is named by the walk over the folders', async () => {
  const store = filesStore(root)
  mkdirSync(join(root, 'Not a Dataset'))
  writeFileSync(join(root, pathOf('notes.txt')), '')
  renameSync(join(root, 'sound/current'), join(root, 'kept'))
  expect((await store.verify()).sort()).toEqual([
    'Not a Dataset is no name of a dataset. Move it elsewhere.',
    `made-up/${folder}/notes.txt is no file of a dataset. Move it elsewhere.`,
    'sound/current is missing. Import the file again, or put the dataset back from a copy.',
  ])
  expect(await store.faults()).toEqual([])
  renameSync(join(root, 'kept'), join(root, 'sound/current'))
  rmSync(join(root, 'Not a Dataset'), { recursive: true })
  rmSync(join(root, pathOf('notes.txt')))
  await store.close()
})
