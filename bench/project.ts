import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { served } from './shared/served'

/**
 * `npm run bench -- project`: how long a project of each of eight countries takes once the packages
 * are there, how large its `region/` is, and whether its map is served. It fails where one takes a
 * minute or holds 1.5 MB.
 */

/** Countries with the zone to pass where they have several; Fiji lies across the antimeridian. */
const COUNTRIES = {
  SD: '',
  UA: 'Europe/Kyiv',
  PS: 'Asia/Gaza',
  CD: 'by-place',
  MM: '',
  ET: '',
  HT: '',
  FJ: '',
}
const MOST = { seconds: 60, kB: 1500 }

const home = mkdtempSync(join(tmpdir(), 'bench-project-'))
const rows = [['country', 'seconds', 'kB of region/, gzipped', 'kB that a page fetches', 'served']]
for (const [country, zone] of Object.entries(COUNTRIES)) {
  const folder = join(home, country)
  const started = performance.now()
  const said = execFileSync(
    process.execPath,
    [
      ...['--import', 'tsx', 'lib/cli/project.ts', 'new', folder, '--country', country],
      ...(zone ? ['--zone', zone] : []),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const seconds = (performance.now() - started) / 1000
  const region = join(folder, 'region')
  const kB = readdirSync(region)
    .map((file) => gzipSync(readFileSync(join(region, file)), { level: 9 }).length / 1000)
    .reduce((sum, size) => sum + size, 0)
  process.env.PROJECT_DIR = folder
  const status = existsSync('.next/BUILD_ID')
    ? await served('.', async (url) => (await fetch(`${url}basemap?gz`)).status)
    : 'not built'
  const fetched = /a map of (\d+) kB/.exec(said)?.[1] ?? ''
  rows.push([country, seconds.toFixed(1), kB.toFixed(0), fetched, String(status)])
  if (seconds > MOST.seconds || kB > MOST.kB) process.exitCode = 1
}
rmSync(home, { recursive: true, force: true })
const text = `${markdownTable(rows)}\n\n${machineLine()}`
console.log(text)
writeBetween('bench/README.md', 'project', text)
