import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migratePostgis, openStore } from '../lib/store'
import { postgisMissing, postgisVersion, startPostgis } from '../tests/store/postgis-server'
import { pageUrls, servePages } from './pages/serve'
import type { Served } from './pages/serve'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { getMany } from './store/get-many'
import { madeSet } from './store/measure'

/**
 * `npm run bench -- pages`: pages of 100 claims over HTTP, from either store, as kept bytes and as
 * claims that are read and written again, beside a server that sends one such page from memory.
 * `PAGES_BENCH_ROWS` asks for another size than a million, and `PAGES_BENCH_ROOT` for a folder that
 * holds the set already; then the table is not written.
 */
const ROWS = Number(process.env.PAGES_BENCH_ROWS ?? 1_000_000)
const [CONNECTIONS, WARM, REQUESTS] = [20, 300, 3000]

/** Starts a server in a process of its own; answers its port and how to end it. */
async function started(served: Served): Promise<{ port: number; end: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, PAGES_BENCH_SERVED: JSON.stringify(served) },
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(message as number))
    child.once('exit', (code) => reject(new Error(`The server of pages ended with ${code}.`)))
  })
  return { port, end: () => child.kill() }
}

async function measure(served: Served) {
  const { port, end } = await started(served)
  try {
    const urls = pageUrls(port, ROWS, WARM + REQUESTS)
    await getMany(urls.slice(0, WARM), CONNECTIONS)
    return await getMany(urls.slice(WARM), CONNECTIONS)
  } finally {
    end()
  }
}

async function main() {
  const root = process.env.PAGES_BENCH_ROOT ?? mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
  const server = postgisMissing
    ? undefined
    : await startPostgis({ fsync: 'off', shared_buffers: '1GB', max_wal_size: '8GB' })
  if (postgisMissing) console.error(`PostGIS is not measured: ${postgisMissing}`)
  try {
    if (server) await migratePostgis(server.url)
    for (const url of [undefined, ...(server ? [server.url] : [])]) {
      const store = openStore({ root, url })
      await store.load(madeSet(ROWS))
      await store.close()
    }
    const asked: [string, Served][] = [
      ['one page from memory', { root, rows: ROWS, how: 'memory' }],
      ['files, kept bytes', { root, rows: ROWS, how: 'written' }],
      ['files, claims read and written again', { root, rows: ROWS, how: 'read' }],
      ...(server
        ? ([
            ['PostGIS, kept bytes', { root, url: server.url, rows: ROWS, how: 'written' }],
            [
              'PostGIS, claims read and written again',
              { root, url: server.url, rows: ROWS, how: 'read' },
            ],
          ] as [string, Served][])
        : []),
    ]
    const lines: string[][] = []
    let floor = 0
    for (const [name, served] of asked) {
      const { perSecond, p50, p99 } = await measure(served)
      floor ||= perSecond
      lines.push([
        name,
        (perSecond / floor).toFixed(2),
        Math.round(perSecond).toLocaleString('en'),
        p50.toFixed(1),
        p99.toFixed(1),
      ])
      console.error(lines.at(-1)!.join('  '))
    }
    const out = `${markdownTable([[`${ROWS.toLocaleString('en')} rows`, 'of memory', 'requests/s', 'p50 ms', 'p99 ms'], ...lines])}\n\n${machineLine()} ${postgisVersion()}.`
    console.log(out)
    if (!process.env.PAGES_BENCH_ROWS && !process.env.PAGES_BENCH_ROOT)
      writeBetween('bench/README.md', 'pages', out)
  } finally {
    await server?.stop()
    if (!process.env.PAGES_BENCH_ROOT) rmSync(root, { recursive: true })
  }
}

if (process.env.PAGES_BENCH_SERVED)
  await servePages(JSON.parse(process.env.PAGES_BENCH_SERVED) as Served)
else await main()
