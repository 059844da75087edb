import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesStore } from '#lib/store'
import { bundled } from './bundled'
import type { Trial } from './trial'

/** Loads a set in a process of its own that is killed after some milliseconds, if it lives so long. */
function killedLoad(script: string, root: string, seed: number, after: number): Promise<boolean> {
  const set = { id: 'made-up', rows: 2000, seed, places: 5 }
  const given = JSON.stringify({ settings: { root }, set })
  const child = spawn(process.execPath, [script, given], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    // The clock runs from its first sign of life, since starting takes longer than loading.
    if (said === '') setTimeout(() => child.kill('SIGKILL'), after)
    said += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', () => resolve(/^loaded$/m.test(said))))
}

/** Loads that are killed at any moment: what was said to be loaded is there, and nothing is half. */
export const kills: Trial = {
  count: 1000,
  async run(count, random) {
    const script = bundled('tests/store/load-child.ts')
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    const broken: string[] = []
    let acknowledged = 0
    for (let i = 0; i < count; i++) {
      const loaded = await killedLoad(script, root, i + 1, random() * 150)
      const store = filesStore(join(root, 'data/datasets'))
      const found = (await store.verify()).filter((line) => !line.includes('current is missing'))
      if (found.length > 0) broken.push(`${i}: ${found.join(' ')}`)
      const summary = await store.summary('made-up', { filter: {} })
      if (loaded) acknowledged++
      if (loaded && summary?.total !== 2000) broken.push(`${i}: said loaded, and was not`)
      if (acknowledged > 0 && summary === undefined) broken.push(`${i}: what was loaded is gone`)
      await store.close()
    }
    rmSync(root, { recursive: true })
    rmSync(script)
    return { seen: `${acknowledged} loads ended before they were killed`, broken }
  },
}
