import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesStore } from '#lib/store'
import { failureLine } from '#lib/util'
import { syntheticDataset } from '../../bench/store/synthetic'
import { FAILURES, failing, saidBadly } from './failing'
import type { Trial } from './trial'

const set = (seed: number) =>
  syntheticDataset({ id: 'made-up', rows: 200, seed, places: 5 }).dataset

/**
 * A load during which one call to the file system fails, at every point in turn: the dataset is the
 * old one or the new one, whole, the failure is one sentence, and the next load succeeds.
 */
export const faults: Trial = {
  count: 200,
  async run(count) {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    const store = filesStore(root)
    await store.load(set(1))
    const points = await failing({ at: Infinity, code: '' }, () => store.load(set(2)))
    const broken: string[] = []
    let refused = 0
    for (let i = 0; i < count; i++) {
      const code = FAILURES[i % FAILURES.length]!
      const fromThereOn = i % 2 === 1 && code === 'ENOSPC'
      const [was, next] = [(await store.about('made-up'))!.version, set(i + 3)]
      const error = await failing({ at: i % points, code, fromThereOn }, () =>
        store.load(next),
      ).then(
        () => undefined,
        (caught: Error) => caught,
      )
      if (error) refused++
      const why = error && saidBadly(failureLine(error), code)
      if (why) broken.push(`${i}: ${why}`)
      const found = await store.verify()
      if (found.length > 0) broken.push(`${i}: ${code}: ${found.join(' ')}`)
      const is = (await store.about('made-up'))?.version
      if (is !== was && is !== next.about.version) broken.push(`${i}: ${code}: neither old nor new`)
      if (!error && is !== next.about.version)
        broken.push(`${i}: ${code}: said loaded, and was not`)
    }
    await store.close()
    rmSync(root, { recursive: true })
    return { seen: `${refused} loads refused, at ${points} points`, broken }
  },
}
