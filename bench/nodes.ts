import { migratePostgis, postgisStore } from '../lib/store'
import type { ClaimStore } from '../lib/store'
import { postgisMissing, postgisVersion, startPostgis } from '../tests/store/postgis-server'
import { NODES, startNodes } from '../tests/store/stores'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'
import { madeQuestion, madeSet } from './store/measure'

/**
 * `npm run bench -- nodes`: the same set in one PostgreSQL and spread over three, which a fourth puts
 * together, all on this machine; every question asked in SQL, as of a set that is larger than
 * memory. `NODES_BENCH_ROWS` asks for another size than a million; then the table is not written.
 */
const ROWS = Number(process.env.NODES_BENCH_ROWS ?? 1_000_000)
const SEED = 20250307
const SETTINGS = { fsync: 'off', shared_buffers: '512MB', max_wal_size: '8GB', work_mem: '64MB' }

type Measured = { load: number; spots: number; all: number; page: number; tile: number }

/** The median of so many askings, in milliseconds, after one that is not counted. */
async function median(times: number, ask: (i: number) => Promise<unknown>): Promise<number> {
  await ask(times)
  const all: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await ask(i)
    all.push(performance.now() - started)
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)]!
}

async function measure(store: ClaimStore): Promise<Measured> {
  const set = madeSet(ROWS)
  const { id } = set.about
  const started = performance.now()
  await store.load(set)
  const load = ROWS / ((performance.now() - started) / 1000)
  const of = (i: number) => madeQuestion(seeded(SEED + i)).query
  return {
    load,
    spots: await median(20, (i) => store.spots(id, of(i), 9)),
    all: await median(5, () => store.summary(id, { filter: {} })),
    page: await median(20, (i) => store.page(id, of(i), { limit: 100 })),
    tile: await median(20, (i) => store.tile(id, of(i), { z: 7, x: 77, y: 50 + (i % 3) })),
  }
}

if (postgisMissing) throw new Error(`Nodes cannot be measured: ${postgisMissing}`)
const one = await startPostgis(SETTINGS)
await migratePostgis(one.url)
const single = postgisStore(one.url, { heldBytes: -1, answerMs: 0 })
const alone = await measure(single)
await single.close()
await one.stop()
console.error(JSON.stringify(alone))

const servers = await startNodes(SETTINGS)
const store = postgisStore(servers.url, { heldBytes: -1, answerMs: 0, nodes: servers.urls })
const spread = await measure(store)
await store.close()
await servers.stop()
console.error(JSON.stringify(spread))

const LINES: [string, keyof Measured][] = [
  ['load, rows/s', 'load'],
  ['box + time, spots of a screen, ms p50', 'spots'],
  ['whole set, every count, ms p50', 'all'],
  ['box + time, first 100 claims, ms p50', 'page'],
  ['a tile, ms p50', 'tile'],
]
const figure = (value: number) =>
  value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
const rows = LINES.map(([name, key]) => [
  name,
  (spread[key] / alone[key]).toFixed(2),
  figure(alone[key]),
  figure(spread[key]),
])
const out = `${markdownTable([[`${ROWS.toLocaleString('en')} rows`, `${NODES} nodes / one`, 'one server', `${NODES} nodes and a coordinator`], ...rows])}\n\n${machineLine()} ${postgisVersion()}.`
console.log(out)
if (!process.env.NODES_BENCH_ROWS) writeBetween('bench/README.md', 'nodes', out)
