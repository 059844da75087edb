import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migratePostgis, openStore } from '../lib/store'
import { postgisMissing, postgisVersion, startPostgis } from '../tests/store/postgis-server'
import { load, loadCells } from './items/load'
import type { Load } from './items/load'
import { projectCopy } from './shared/project-copy'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'
import { build, freePort, serverOf, untilServed } from './shared/served'
import { getMany } from './store/get-many'
import { madeQuestion, madeSet } from './store/measure'

/**
 * `npm run bench -- pages`: pages of 100 claims of a dataset as items of the OGC API, from our own
 * server over either store, under twenty connections of wrk. `PAGES_BENCH_ROWS` asks for another size
 * than a million; then the table is not written. `PAGES_BENCH_PROJECT` and `PAGES_BENCH_DATABASE` name
 * a project and a database that hold the set already.
 */
const ROWS = Number(process.env.PAGES_BENCH_ROWS ?? 1_000_000)
/** The same pages in every run; so many that are asked for again and again, as readers do. */
const [SEED, AGAIN, NEW] = [20250307, 250, 50_000]
const [SECONDS, CONNECTIONS] = [20, 20]
const GOAL = { perSecond: 1000, p99: 80 }

const folder = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
const root = process.env.PAGES_BENCH_PROJECT ?? join(folder, 'project')
const { id } = madeSet(0, ROWS).about

/** A file with addresses of pages: each two months somewhere, from a row on. */
function pathsFile(name: string, count: number, seed: number): string {
  const random = seeded(seed)
  const lines = Array.from({ length: count }, () => {
    const { happened } = madeQuestion(random).query.filter
    return `/ogc/collections/${id}/items?happened=${happened}&after=${Math.floor(random() * ROWS * 0.1)}`
  })
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Serves the set from a store and measures what is asked of it. */
async function measure(store: string, url: string | undefined): Promise<[string[], Load][]> {
  const port = await freePort()
  const server = spawn(process.execPath, serverOf('.', port), {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PROJECT_DIR: root,
      GAZETTEER_PACK: '',
      COSTLY_PER_MINUTE: '0',
      DATABASE_URL: url ?? '',
    },
  })
  try {
    const base = `http://127.0.0.1:${port}`
    await untilServed(`${base}/ogc/collections/${id}`)
    const again = pathsFile('again.txt', AGAIN, SEED)
    const ask = (paths: string, seconds: number, gzip = false) =>
      load(base, paths, seconds, [server.pid!], gzip ? ['Accept-Encoding: gzip'] : [])
    const urls = readFileSync(again, 'utf8')
      .trim()
      .split('\n')
      .map((path) => base + path)
    await getMany(urls, CONNECTIONS)
    ask(again, SECONDS / 4)
    const plain = ask(again, SECONDS)
    ask(again, SECONDS / 4, true)
    const zipped = ask(again, SECONDS, true)
    const fresh = ask(pathsFile('new.txt', NEW, SEED + 1), SECONDS)
    const measured: [string, Load][] = [
      [`${store}, ${AGAIN} pages again and again`, plain],
      [`${store}, the same, gzipped`, zipped],
      [`${store}, each page for the first time`, fresh],
    ]
    for (const [name, one] of measured) console.error(loadCells(name, one).join('  '))
    return measured.map(([name, one]) => [loadCells(name, one), one])
  } finally {
    server.kill()
  }
}

let stop: (() => Promise<void>) | undefined
try {
  build('.')
  const held = process.env.PAGES_BENCH_PROJECT !== undefined
  if (!held) projectCopy(root)
  if (postgisMissing) console.error(`PostGIS is not measured: ${postgisMissing}`)
  const database =
    postgisMissing || held
      ? undefined
      : await startPostgis({ fsync: 'off', shared_buffers: '1GB', max_wal_size: '8GB' })
  stop = database?.stop
  if (database) await migratePostgis(database.url)
  const databaseUrl = process.env.PAGES_BENCH_DATABASE ?? database?.url
  const stores: [string, string | undefined][] = [
    ['files', undefined],
    ...(databaseUrl ? [['PostGIS', databaseUrl] as [string, string]] : []),
  ]
  const lines: [string[], Load][] = []
  for (const [name, url] of stores) {
    const store = openStore({ root, url })
    if (!held) await store.load(madeSet(ROWS))
    await store.close()
    lines.push(...(await measure(name, url)))
  }
  const kept = lines.filter(([[name]]) => !name!.includes('first time'))
  const met = kept.every(
    ([, { perSecond, p99, errors }]) =>
      perSecond >= GOAL.perSecond && p99 <= GOAL.p99 && errors === 0,
  )
  const out = `${markdownTable([[`${ROWS.toLocaleString('en')} rows`, 'requests/s', 'p50 ms', 'p99 ms', 'errors', 'a page', 'computing ms a request'], ...lines.map(([cells]) => cells)])}\n\nGoal: ≥ ${GOAL.perSecond.toLocaleString('en')} requests/s, p99 ≤ ${GOAL.p99} ms, no error; ${met ? 'met' : '**missed**'} by pages that were asked for before. ${machineLine()} ${postgisVersion()}.`
  console.log(out)
  if (!process.env.PAGES_BENCH_ROWS) writeBetween('bench/README.md', 'pages', out)
} finally {
  await stop?.()
  rmSync(folder, { recursive: true, force: true })
}
