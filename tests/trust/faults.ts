import { open } from 'node:fs/promises'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import type { Trial } from './trial'

const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EMFILE']
const OF_FS = ['open', 'rename', 'mkdir', 'readdir', 'readFile', 'rm', 'stat'] as const
const OF_HANDLE = ['writeFile', 'sync', 'close', 'read', 'stat'] as const
type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>

/** Makes the call of a number fail, counted over all calls to the file system while `work` runs. */
async function failing(at: number, code: string, work: () => Promise<void>): Promise<number> {
  const probe = await open(process.execPath)
  const handle = Object.getPrototypeOf(probe) as Calls
  await probe.close()
  let calls = 0
  const restore: (() => void)[] = []
  const replace = (target: Calls, name: string) => {
    const real = target[name]!
    target[name] = async function (this: unknown, ...given: unknown[]) {
      if (calls++ === at) {
        // A file is closed all the same, as the system does.
        if (name === 'close') await real.apply(this, given)
        throw Object.assign(new Error(`${code}: made up, ${name}`), {
          code,
          path: String(given[0]),
        })
      }
      return real.apply(this, given)
    }
    restore.push(() => void (target[name] = real))
  }
  for (const name of OF_FS) replace(fs as unknown as Calls, name)
  for (const name of OF_HANDLE) replace(handle, name)
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const one of restore) one()
    syncBuiltinESMExports()
  }
  return calls
}

const set = (seed: number) =>
  syntheticDataset({ id: 'made-up', rows: 1000, seed, places: 5 }).dataset

/**
 * A load during which one call to the file system fails, at every point in turn: the dataset is the
 * old one or the new one, whole, and the next load succeeds.
 */
export const faults: Trial = {
  count: 200,
  async run(count) {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    const store = filesStore(root)
    await store.load(set(1))
    const points = await failing(Infinity, '', async () => void (await store.load(set(2))))
    const broken: string[] = []
    let refused = 0
    for (let i = 0; i < count; i++) {
      const code = CODES[i % CODES.length]!
      const [was, next] = [(await store.about('made-up'))!.version, set(i + 3)]
      const error = await new Promise<Error | undefined>((resolve) => {
        failing(i % points, code, async () => void (await store.load(next))).then(
          () => resolve(undefined),
          resolve,
        )
      })
      if (error) refused++
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
