import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { filesStore, isDamaged } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import { DAMAGE_NAMES, damaged } from '../damage'
import type { Trial } from './trial'

const FILES = [
  'current',
  ...['manifest.json', 'about.json', 'names.json', 'details.offsets', 'details.ndjson', 'texts'],
  ...['ids.table', 'rows.arrow', 'places.arrow', 'profiles.arrow', 'values.arrow'],
]
const all = { filter: {} }
const QUESTIONS: readonly ((store: ClaimStore) => Promise<unknown>)[] = [
  (store) => store.about('made-up'),
  (store) => store.summary('made-up', all),
  (store) => store.spots('made-up', all, 7),
  (store) => store.details('made-up', [0, 150, 299]),
  (store) => store.rowsWithWords('made-up', 'convoy'),
  (store) => store.claim('made-up/claim-7'),
]
/** An answer, or `undefined` where the dataset says that it is damaged. */
const answers = (store: ClaimStore) =>
  Promise.all(
    QUESTIONS.map((ask) =>
      ask(store).catch((error: Error) => {
        if (!isDamaged(error)) throw error
        return undefined
      }),
    ),
  )

/** Files of a dataset damaged at random: each is named, and no other answer is given than before. */
export const datasets: Trial = {
  count: 8000,
  async run(count, random) {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    const first = filesStore(root)
    await first.load(syntheticDataset({ id: 'made-up', rows: 300, seed: 2, places: 12 }).dataset)
    await first.load(syntheticDataset({ id: 'sound', rows: 40, seed: 3, places: 4 }).dataset)
    const right = await answers(first)
    await first.close()
    const [folder] = readFileSync(join(root, 'made-up/current'), 'utf8').split(' ')
    const broken: string[] = []
    const before = process.memoryUsage().rss
    let [named, most] = [0, before]
    for (let i = 0; i < count; i++) {
      const file = FILES[Math.floor(random() * FILES.length)]!
      const way = DAMAGE_NAMES[Math.floor(random() * DAMAGE_NAMES.length)]!
      const path = join(root, 'made-up', file === 'current' ? file : `${folder}/${file}`)
      const bytes = readFileSync(path)
      const other = damaged(bytes, way, random)
      if (!other) continue
      writeFileSync(path, other)
      const store = filesStore(root)
      const given = await answers(store).catch((error: Error) => [error.message])
      const faults = (await store.faults()).map((fault) => fault.file)
      if (faults.length === 1 && faults[0]!.endsWith(`/${file}`)) named++
      else broken.push(`${i}: ${file}: ${way}: named ${faults.join(', ') || 'nothing'}`)
      if (given.some((one, n) => one !== undefined && !isDeepStrictEqual(one, right[n])))
        broken.push(`${i}: ${file}: ${way}: another answer than before`)
      if ((await store.summary('sound', all))?.total !== 40)
        broken.push(`${i}: ${file}: ${way}: its neighbour does not answer`)
      await store.close()
      writeFileSync(path, bytes)
      most = Math.max(most, process.memoryUsage().rss)
    }
    rmSync(root, { recursive: true })
    return { seen: `${named} named; memory ${(most / before).toFixed(2)} × that before`, broken }
  },
}
