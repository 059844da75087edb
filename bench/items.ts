import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, loadCells } from './items/load'
import type { Load } from './items/load'
import { mapserver } from './items/mapserver'
import { CLAIMS, GROUND, dayOf, syntheticProject } from './items/synthetic-project'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { seeded } from './shared/seeded'
import { build, freePort, serverOf, untilServed } from './shared/served'

/**
 * The same claims and requests in every run; so many seconds of load, after a warm-up that is not
 * counted.
 */
const [SEED, SECONDS, WARM] = [20250307, 30, 10]
const GOAL = { perSecond: 1500, p99: 60 }
/**
 * Requests differ in a box of 2 by 1.2 degrees and a quarter of a year, some 700 claims of 10,000;
 * each asks for the first hundred.
 */
const [QUERIES, WIDE, HIGH, DAYS] = [500, 2, 1.2, 90]

/** `npm run bench -- items`: pages of the OGC items route under load, and MapServer's beside it. */
const folder = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
const project = syntheticProject(SEED)

/** Addresses of pages under a path, each line one. */
function pathsOf(items: string, query: (box: string, from: string, to: string) => string): string {
  const random = seeded(SEED)
  const lines = Array.from({ length: QUERIES }, () => {
    const [west, south, day] = [
      GROUND[0] + random() * (GROUND[2] - GROUND[0] - WIDE),
      GROUND[1] + random() * (GROUND[3] - GROUND[1] - HIGH),
      Math.floor(random() * (365 - DAYS)),
    ]
    return `${items}?${query([west, south, west + WIDE, south + HIGH].map((value) => value.toFixed(3)).join(','), dayOf(day), dayOf(day + DAYS))}`
  })
  const path = join(folder, `paths-${items.length}.txt`)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

/** Warms a server up, then measures it. */
function measured(base: string, paths: string, processes: readonly number[]): Load {
  load(base, paths, WARM, processes)
  return load(base, paths, SECONDS, processes)
}

const servers: (() => void)[] = []
try {
  build('.')
  const port = await freePort()
  const server = spawn(process.execPath, serverOf('.', port), {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', PROJECT_DIR: project, GAZETTEER_PACK: '' },
  })
  servers.push(() => server.kill())
  const base = `http://127.0.0.1:${port}`
  await untilServed(`${base}/ogc/collections/incidents`)
  const geojson = join(folder, 'incidents.geojson')
  writeFileSync(
    geojson,
    await (await fetch(`${base}/ogc/collections/incidents/items?limit=${CLAIMS}`)).text(),
  )
  const ours = measured(
    base,
    pathsOf(
      '/ogc/collections/incidents/items',
      (box, from, to) => `bbox=${box}&datetime=${from}/${to}&limit=100`,
    ),
    [server.pid!],
  )
  server.kill()
  const other = mapserver(geojson, folder, await freePort())
  const rows = [loadCells('ours', ours)]
  if ('reason' in other) rows.push(['MapServer', other.reason, '', '', '', '', ''])
  else {
    servers.push(other.end)
    rows.push(
      loadCells(
        'MapServer 8, FlatGeobuf, box only',
        measured(
          other.base,
          pathsOf(
            '/mapserv/claims/ogcapi/collections/incidents/items',
            (box) => `f=json&bbox=${box}&limit=100`,
          ),
          other.processes,
        ),
      ),
    )
  }
  const met = ours.perSecond >= GOAL.perSecond && ours.p99 <= GOAL.p99 && ours.errors === 0
  const out = `${markdownTable([['server', 'requests/s', 'p50 ms', 'p99 ms', 'errors', 'a page', 'computing ms a request'], ...rows])}\n\nGoal: ≥ ${GOAL.perSecond.toLocaleString('en')} requests/s, p99 ≤ ${GOAL.p99} ms, no error; ${met ? 'met' : '**missed**'}. ${machineLine()}.`
  console.log(out)
  writeBetween('bench/README.md', 'items', out)
} finally {
  for (const end of servers) end()
  for (const path of [folder, project]) rmSync(path, { recursive: true, force: true })
}
