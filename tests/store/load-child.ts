import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import type { SyntheticSettings } from '../../bench/store/synthetic'

/** A process that loads a made-up set at a walk, says how far it is, and can be killed. */
const { settings, set } = JSON.parse(process.argv[2]!) as {
  settings: { root: string; url?: string }
  set: SyntheticSettings
}
const { dataset } = syntheticDataset(set)
const store = openStore(settings)
const details = async function* () {
  let row = 0
  for await (const claim of dataset.details()) {
    if (row++ % 200 === 0) await setTimeout(5)
    yield claim
  }
}
console.log(await store.load({ ...dataset, details }, (rows) => console.log(`${rows} rows`)))
await store.close()
