import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runImport } from '#lib/cli/import/run'
import { migratePostgis, openStore, readDataset } from '../lib/store'
import { postgisMissing, startPostgis } from '../tests/store/postgis-server'
import type { PostgisServer } from '../tests/store/postgis-server'
import { startNodes, startReplicas } from '../tests/store/stores'
import { syntheticAcled } from './import/synthetic-acled'
import { childrenOf } from './shared/processes'
import { projectCopy } from './shared/project-copy'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'
import { freePort, untilServed } from './shared/served'
import { askOn } from './soak/ask-on'
import type { Outage, Stretch } from './soak/ask-on'
import { questions } from './soak/questions'

/**
 * `npm run bench -- soak [--minutes 60] [--connections 20] [--kill replica|node]`: the built server
 * with two workers over PostGIS, asked over connections that are never idle at pages, feeds, files and
 * the routes of a dataset. Every count of the dataset is compared with that of the same dataset in
 * files. It tells answers, what was wrong, and times, memory and open files by stretches. It needs a
 * build, and ends with exit code 1 where an answer was wrong or no 200.
 *
 * With `--kill` reads go to two replicas, or claims lie on three nodes; one of them is killed when a
 * third of the time has passed, and is started again when half of it has. A replica that is down
 * excuses nothing; a node that is down excuses a 503 with `Retry-After` of whoever asked meanwhile.
 */
const [ROWS, WORKERS, STRETCHES, SEED] = [2_000, 2, 6, 20250307]
const ID = 'soak'
/** Wrong answers that are printed. */
const PRINTED = 20

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '60' },
    connections: { type: 'string', default: '20' },
    kill: { type: 'string' },
  },
})
/** An option that is a number above 0; throws where it is not. */
function numberOf(name: 'minutes' | 'connections'): number {
  const number = Number(values[name])
  if (number > 0) return number
  throw new Error(`--${name}: '${values[name]}' is no number above 0`)
}
const [minutes, connections] = [numberOf('minutes'), numberOf('connections')]
const { kill } = values
if (kill !== undefined && kill !== 'replica' && kill !== 'node')
  throw new Error(`--kill: '${kill}' is neither replica nor node`)
if (postgisMissing) throw new Error(`There is nothing to soak: ${postgisMissing}`)

const whole = (value: number) => Math.round(value).toLocaleString('en')
const cells = (stretch: Stretch, i: number) => [
  `${((minutes / STRETCHES) * i).toFixed(1)} to ${((minutes / STRETCHES) * (i + 1)).toFixed(1)}`,
  ...[stretch.requests, stretch.p50, stretch.p99, stretch.slowest].map(whole),
  stretch.memory.map(whole).join(' and '),
  stretch.files.map(whole).join(' and '),
]

/** Imports made-up events into a project and its database, and gives what is asked of them. */
async function filled(root: string, folder: string, { url, nodes }: Servers) {
  projectCopy(root)
  const file = join(folder, 'made-up.csv')
  const out = createWriteStream(file)
  for (const line of syntheticAcled(ROWS, SEED)) out.write(line)
  await new Promise<void>((resolve) => out.end(() => resolve()))
  await runImport([root, file, '--id', ID, '--label', 'Made up'])
  const files = openStore({ root })
  const store = openStore({ root, url, nodes })
  await store.load((await readDataset(files, ID))!)
  await store.close()
  const asked = await questions(files, ID, seeded(SEED))
  await files.close()
  return asked
}

/** The servers of the database, ready for loads, and the one that is killed. */
type Servers = {
  url: string
  nodes?: string
  replicas?: string
  killed?: PostgisServer
  stop: () => Promise<unknown>
}

async function startServers(): Promise<Servers> {
  if (kill === 'replica') {
    const { url, replicas, stop } = await startReplicas()
    return { url, replicas: replicas.map((one) => one.url).join(), killed: replicas[0]!, stop }
  }
  if (kill === 'node') {
    const { url, urls, nodes, stop } = await startNodes()
    return { url, nodes: urls.join(), killed: nodes[0]!, stop }
  }
  const { url, stop } = await startPostgis()
  await migratePostgis(url)
  return { url, stop }
}

/** Kills a server when a third of the time has passed, and starts it again when half of it has. */
async function killOnce(killed: PostgisServer, outages: Outage[]): Promise<void> {
  const after = (share: number) =>
    new Promise((resolve) => setTimeout(resolve, minutes * 60_000 * share).unref())
  await after(1 / 3)
  const outage = { from: Date.now(), until: Infinity }
  if (kill === 'node') outages.push(outage)
  await killed.kill()
  console.error(`The ${kill} is killed.`)
  await after(1 / 2 - 1 / 3)
  await killed.begin()
  outage.until = Date.now()
  console.error(`The ${kill} is back after ${((outage.until - outage.from) / 1000).toFixed(1)} s.`)
}

const folder = mkdtempSync(join(tmpdir(), 'claims-map-soak-'))
const root = join(folder, 'project')
const database = await startServers()
let server: ReturnType<typeof spawn> | undefined
try {
  const asked = await filled(root, folder, database)
  const port = await freePort()
  server = spawn(
    process.execPath,
    ['.next/program/workers.mjs', '-p', `${port}`, '-H', '127.0.0.1', '--workers', `${WORKERS}`],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PROJECT_DIR: root,
        DATABASE_URL: database.url,
        DATABASE_REPLICAS: database.replicas ?? '',
        COSTLY_PER_MINUTE: '0',
        GAZETTEER_PACK: '',
      },
    },
  )
  const base = `http://127.0.0.1:${port}`
  await untilServed(`${base}/health`)
  const outages: Outage[] = []
  const back = database.killed && killOnce(database.killed, outages)
  const { stretches, statuses, wrong, miscounted, excused } = await askOn(base, asked, {
    outages,
    connections,
    seconds: (minutes * 60) / STRETCHES,
    stretches: STRETCHES,
    watched: childrenOf(server.pid!),
    random: seeded(SEED + 1),
  })
  await back
  for (const line of wrong.slice(0, PRINTED)) console.error(line)
  const rows = [
    ['minutes', 'requests', 'p50 ms', 'p99 ms', 'slowest ms', 'memory, MB', 'open files'],
    ...stretches.map(cells),
  ]
  const answers = [...statuses].map(([status, count]) => `${whole(count)} × ${status}`).join(', ')
  const down = `for a sixth of the time from a third on`
  const told =
    kill === 'replica'
      ? ` and two replicas, one of them killed and down ${down}`
      : kill === 'node'
        ? ` on three nodes, one of them killed and down ${down}`
        : ''
  const out = `${markdownTable(rows)}\n\n${WORKERS} workers, ${connections} connections, PostGIS with ${whole(ROWS)} rows${told}. Answers: ${answers}; wrong counts: ${miscounted}${kill === 'node' ? `; 503 while the node was down: ${whole(excused)}` : ''}; other errors: ${whole(wrong.length - miscounted)}. Memory and open files are those of each worker at the end of the stretch. ${machineLine()}.`
  console.log(out)
  writeBetween('bench/README.md', kill ? `soak-${kill}` : 'soak', out)
  if (wrong.length > 0) process.exitCode = 1
} finally {
  server?.kill()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
