import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migratePostgis } from '../lib/store'
import { postgisMissing, postgisVersion, startPostgis } from '../tests/store/postgis-server'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { measureStore } from './store/measure'
import type { Measured, Task } from './store/measure'

const SIZES = (process.env.STORE_BENCH_SIZES ?? '100000,1000000').split(',').map(Number)
/** `STORE_BENCH_STORES=postgis` leaves files out, at sizes for which they take too long here. */
const hasFiles = process.env.STORE_BENCH_STORES !== 'postgis'

/** One store at one size, in a process of its own so that its memory is its own. */
function inProcess(task: Task): Measured {
  const run = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, STORE_BENCH_TASK: JSON.stringify(task) },
  })
  if (run.status !== 0)
    throw new Error(
      `The ${task.url ? 'PostGIS' : 'files'} store at ${task.rows} rows ended with ${run.status}.`,
    )
  return JSON.parse(run.stdout) as Measured
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : whole(value)
const pair = ({ p50, p99 }: { p50: number; p99: number }) => `${ms(p50)} / ${ms(p99)}`

/**
 * Every measure by name, and which figure of it the ratio is of; times are better small, rates
 * large.
 */
const LINES: [name: string, cell: (one: Measured) => string, figure: (one: Measured) => number][] =
  [
    ['load, rows/s', ({ load }) => whole(load.rowsPerSecond), ({ load }) => load.rowsPerSecond],
    [
      'box + time, spots of a screen, ms p50 / p99',
      ({ spots }) => pair(spots),
      ({ spots }) => spots.p50,
    ],
    [
      'box + time + source, first 100 claims, ms p50 / p99',
      ({ page }) => pair(page),
      ({ page }) => page.p50,
    ],
    [
      'box + time, every count, ms p50 / p99',
      ({ summary }) => pair(summary),
      ({ summary }) => summary.p50,
    ],
    ['whole set, every count, ms p50 / p99', ({ all }) => pair(all), ({ all }) => all.p50],
    [
      'words never asked before, count, ms p50 / p99',
      ({ words }) => pair(words),
      ({ words }) => words.p50,
    ],
    ['a claim by its id, ms p50 / p99', ({ claim }) => pair(claim), ({ claim }) => claim.p50],
    [
      '`GET` of 100 claims, 20 connections, requests/s',
      ({ http }) => whole(http.perSecond),
      ({ http }) => http.perSecond,
    ],
    [
      '`GET` of 100 claims, 20 connections, ms p50 / p99',
      ({ http }) => pair(http),
      ({ http }) => http.p50,
    ],
    ['first open, ms', ({ open }) => ms(open), ({ open }) => open],
    [
      'memory of the loading process, MB at most',
      ({ load }) => whole(load.peakMB),
      ({ load }) => load.peakMB,
    ],
    [
      'memory of the serving process, MB at most',
      ({ peakMB }) => whole(peakMB),
      ({ peakMB }) => peakMB,
    ],
  ]

async function main() {
  if (postgisMissing) console.error(`PostGIS is not measured: ${postgisMissing}`)
  const root = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
  const server = postgisMissing
    ? undefined
    : await startPostgis({
        fsync: 'on',
        shared_buffers: '1GB',
        max_wal_size: '8GB',
        work_mem: '64MB',
      })
  try {
    if (server) await migratePostgis(server.url)
    const rows = [
      ['', ...SIZES.flatMap((size) => [`${whole(size)}: files`, 'PostGIS', 'PostGIS / files'])],
    ]
    const measured = SIZES.map((size) => {
      const of = (task: Task) => ({
        ...inProcess({ ...task, step: 'read', load: inProcess({ ...task, step: 'load' }).load }),
      })
      const [files, postgis] = [
        hasFiles ? of({ root, rows: size }) : undefined,
        server && of({ root, url: server.url, rows: size }),
      ]
      console.error(JSON.stringify({ size, files, postgis }))
      return { files, postgis }
    })
    for (const [name, cell, figure] of LINES)
      rows.push([
        name,
        ...measured.flatMap(({ files, postgis }) => [
          files ? cell(files) : 'not measured',
          postgis ? cell(postgis) : 'not measured',
          files && postgis ? (figure(postgis) / figure(files)).toPrecision(2) : '',
        ]),
      ])
    const out = `${markdownTable(rows)}\n\n${machineLine()}, ${postgisVersion()} on the same machine.`
    console.log(out)
    if (!process.env.STORE_BENCH_SIZES && hasFiles) writeBetween('bench/README.md', 'store', out)
  } finally {
    await server?.stop()
    rmSync(root, { recursive: true })
  }
}

if (process.env.STORE_BENCH_TASK)
  console.log(JSON.stringify(await measureStore(JSON.parse(process.env.STORE_BENCH_TASK) as Task)))
else await main()
