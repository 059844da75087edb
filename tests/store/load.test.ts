import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { syntheticDataset } from '../../bench/store/synthetic'
import type { SyntheticSettings } from '../../bench/store/synthetic'
import { run } from './postgis-server'
import { STORES, describeStore } from './stores'
import type { Ground } from './stores'

const SET = { id: 'made-up', places: 20 }
const OLD = { ...SET, rows: 3000, seed: 1 }

/**
 * A process that loads a set; killed, without a chance to tidy up, as soon as it says a line that
 * `killAt` matches.
 */
function load(
  { settings }: Ground,
  set: SyntheticSettings,
  killAt?: RegExp,
): Promise<{ out: string; killed: boolean }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/store/load-child.ts', JSON.stringify({ settings, set })],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [out, errors, killed] = ['', '', false]
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (killAt?.test(out) && !killed) killed = child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) =>
    child.once('close', (code) =>
      code === 0 || killed ? resolve({ out, killed }) : reject(new Error(errors)),
    ),
  )
}

/** What is kept of a set: one version, and what points at it. */
async function kept({ settings }: Ground): Promise<number> {
  if (!settings.url) return readdirSync(join(settings.root, 'data', 'datasets', SET.id)).length - 1
  const [row] = await run(
    settings.url,
    `select count(*)::int as n from pg_class where relname ~ '^claims_[0-9]+$'`,
  )
  return row!.n as number
}

for (const kind of STORES) {
  describeStore(kind, () => {
    let ground: Ground
    let reader: ClaimStore
    const here = (set: SyntheticSettings) => reader.load(syntheticDataset(set).dataset)
    const total = async (store: ClaimStore) => (await store.summary(SET.id, { filter: {} }))?.total

    beforeAll(async () => {
      ground = await kind.begin()
      reader = ground.open()
    })
    afterAll(async () => {
      await reader?.close()
      await ground?.end()
    })

    test('a first load that is killed leaves nothing', async () => {
      expect((await load(ground, OLD, /1000 rows/)).killed).toBe(true)
      expect(await reader.datasets()).toEqual([])
      expect(await total(reader)).toBeUndefined()
    })

    test.each(['1000 rows', '2000 rows', '5000 rows'])(
      'a load killed at %s leaves the set as it was, and nothing behind once the next one has ended',
      async (line) => {
        await here(OLD)
        expect(await kept(ground)).toBe(1)
        const next = { ...SET, rows: 5000, seed: line.length + Number(line[0]) }
        await load(ground, next, new RegExp(line))
        // Killed with its last rows said, it may have ended its work: then the set is the new one,
        // whole.
        const seen = await total(reader)
        expect(line === '5000 rows' ? [3000, 5000] : [3000]).toContain(seen)
        const fresh = openStore(ground.settings)
        expect(await total(fresh)).toBe(seen)
        expect(await fresh.verify(SET.id)).toEqual([])
        await fresh.close()
        await here(next)
        expect(await total(reader)).toBe(5000)
        expect(await reader.verify(SET.id)).toEqual([])
        expect(await kept(ground)).toBe(1)
      },
    )

    test('two processes that load at once leave one whole set', async () => {
      const sets = [
        { ...SET, rows: 2000, seed: 21 },
        { ...SET, rows: 4000, seed: 22 },
      ]
      const ended = await Promise.all(sets.map((set) => load(ground, set)))
      expect(ended.map(({ out }) => out.trim().split('\n').at(-1))).toEqual(['loaded', 'loaded'])
      expect([2000, 4000]).toContain(await total(reader))
      expect(await reader.verify(SET.id)).toEqual([])
      await here(OLD)
      expect(await kept(ground)).toBe(1)
    })
  })
}
