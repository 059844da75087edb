import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runImport } from '#lib/cli/import/run'
import { migratePostgis, openStore, readDataset } from '../lib/store'
import { postgisMissing, startPostgis } from '../tests/store/postgis-server'
import { syntheticAcled } from './import/synthetic-acled'
import { childrenOf } from './shared/processes'
import { projectCopy } from './shared/project-copy'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'
import { freePort, untilServed } from './shared/served'
import { askOn } from './soak/ask-on'
import type { Stretch } from './soak/ask-on'
import { questions } from './soak/questions'

/**
 * `npm run bench -- soak [--minutes 60] [--connections 20]`: the built server with two workers over
 * PostGIS, asked over connections that are never idle at pages, feeds, files and the routes of a
 * dataset. Every count of the dataset is compared with that of the same dataset in files. It tells
 * answers, what was wrong, and times, memory and open files by stretches. It needs a build, and ends
 * with exit code 1 where an answer was wrong or no 200.
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
  },
})
/** An option that is a number above 0; throws where it is not. */
function numberOf(name: keyof typeof values): number {
  const number = Number(values[name])
  if (number > 0) return number
  throw new Error(`--${name}: '${values[name]}' is no number above 0`)
}
const [minutes, connections] = [numberOf('minutes'), numberOf('connections')]
if (postgisMissing) throw new Error(`There is nothing to soak: ${postgisMissing}`)

const whole = (value: number) => Math.round(value).toLocaleString('en')
const cells = (stretch: Stretch, i: number) => [
  `${((minutes / STRETCHES) * i).toFixed(1)} to ${((minutes / STRETCHES) * (i + 1)).toFixed(1)}`,
  ...[stretch.requests, stretch.p50, stretch.p99, stretch.slowest].map(whole),
  stretch.memory.map(whole).join(' and '),
  stretch.files.map(whole).join(' and '),
]

/** Imports made-up events into a project and its database, and gives what is asked of them. */
async function filled(root: string, folder: string, url: string) {
  projectCopy(root)
  const file = join(folder, 'made-up.csv')
  const out = createWriteStream(file)
  for (const line of syntheticAcled(ROWS, SEED)) out.write(line)
  await new Promise<void>((resolve) => out.end(() => resolve()))
  await runImport([root, file, '--id', ID, '--label', 'Made up'])
  const files = openStore({ root })
  await migratePostgis(url)
  const store = openStore({ root, url })
  await store.load((await readDataset(files, ID))!)
  await store.close()
  const asked = await questions(files, ID, seeded(SEED))
  await files.close()
  return asked
}

const folder = mkdtempSync(join(tmpdir(), 'claims-map-soak-'))
const root = join(folder, 'project')
const database = await startPostgis()
let server: ReturnType<typeof spawn> | undefined
try {
  const asked = await filled(root, folder, database.url)
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
        COSTLY_PER_MINUTE: '0',
        GAZETTEER_PACK: '',
      },
    },
  )
  const base = `http://127.0.0.1:${port}`
  await untilServed(`${base}/health`)
  const { stretches, statuses, wrong, miscounted } = await askOn(base, asked, {
    connections,
    seconds: (minutes * 60) / STRETCHES,
    stretches: STRETCHES,
    watched: childrenOf(server.pid!),
    random: seeded(SEED + 1),
  })
  for (const line of wrong.slice(0, PRINTED)) console.error(line)
  const rows = [
    ['minutes', 'requests', 'p50 ms', 'p99 ms', 'slowest ms', 'memory, MB', 'open files'],
    ...stretches.map(cells),
  ]
  const answers = [...statuses].map(([status, count]) => `${whole(count)} × ${status}`).join(', ')
  const out = `${markdownTable(rows)}\n\n${WORKERS} workers, ${connections} connections, PostGIS with ${whole(ROWS)} rows. Answers: ${answers}; wrong counts: ${miscounted}. Memory and open files are those of each worker at the end of the stretch. ${machineLine()}.`
  console.log(out)
  writeBetween('bench/README.md', 'soak', out)
  if (wrong.length > 0) process.exitCode = 1
} finally {
  server?.kill()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
