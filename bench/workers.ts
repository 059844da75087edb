import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './items/load'
import type { Load } from './items/load'
import { dayOf, syntheticProject } from './items/synthetic-project'
import { childrenOf } from './shared/processes'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { build, freePort, untilServed } from './shared/served'

/**
 * `npm run bench -- workers`: what one, and what two processes of the same server answer under twenty
 * connections of wrk: pages of items, and a page that Next renders. The first load after the start is
 * measured apart from the next.
 */
const [SEED, SECONDS] = [20250307, Number(process.env.WORKERS_BENCH_SECONDS ?? 20)]
const WORKERS = [1, 2]

const project = syntheticProject(SEED)
/** A file of addresses, one after the other. */
function asked(name: string, paths: readonly string[]): string {
  const file = join(project, `${name}.txt`)
  writeFileSync(file, `${paths.join('\n')}\n`)
  return file
}
const ASKED: [name: string, file: string][] = [
  [
    'pages of items',
    asked(
      'items',
      Array.from(
        { length: 100 },
        (_, i) =>
          `/ogc/collections/incidents/items?datetime=${dayOf(2 * i)}/${dayOf(2 * i + 90)}&limit=100`,
      ),
    ),
  ],
  ['`/about`', asked('about', ['/about'])],
]

/** What so many workers answer: of each that is asked, the load after the start and the next one. */
async function measured(workers: number): Promise<[first: Load, warm: Load][]> {
  const port = await freePort()
  const server = spawn(
    process.execPath,
    ['.next/program/workers.mjs', '-p', `${port}`, '-H', '127.0.0.1', '--workers', `${workers}`],
    {
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'production', PROJECT_DIR: project, GAZETTEER_PACK: '' },
    },
  )
  try {
    const base = `http://127.0.0.1:${port}`
    await untilServed(`${base}/health`)
    const processes = [server.pid!, ...childrenOf(server.pid!)]
    return ASKED.map(([, file]) => {
      const ask = () => load(base, file, SECONDS, processes)
      return [ask(), ask()]
    })
  } finally {
    server.kill()
    await new Promise((resolve) => server.once('exit', resolve))
  }
}

try {
  build('.')
  const all: [number, [Load, Load][]][] = []
  for (const workers of WORKERS) all.push([workers, await measured(workers)])
  const lines = ASKED.flatMap(([name], i) =>
    all.map(([workers, measures]) => {
      const [first, warm] = measures[i]!
      const [, one] = all[0]![1][i]!
      return [
        name,
        String(workers),
        Math.round(warm.perSecond).toLocaleString('en'),
        (warm.perSecond / one.perSecond).toFixed(2),
        warm.p99.toFixed(0),
        warm.computing.toFixed(2),
        `${((warm.perSecond * warm.computing) / 10).toFixed(0)} %`,
        first.p99.toFixed(0),
        String(first.errors + warm.errors),
      ]
    }),
  )
  const out = `${markdownTable([['', 'workers', 'requests/s', 'of one', 'p99 ms', 'computing ms a request', 'of a core', 'p99 ms after the start', 'errors'], ...lines])}\n\n${machineLine()}.`
  console.log(out)
  if (!process.env.WORKERS_BENCH_SECONDS) writeBetween('bench/README.md', 'workers', out)
} finally {
  rmSync(project, { recursive: true, force: true })
}
