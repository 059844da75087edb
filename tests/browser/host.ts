import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, serverOf, untilServed } from '../../bench/shared/served'
import { startHub } from '../../lib/cli/serve/hub'
import { mountedProjects } from '../../lib/cli/serve/mounts'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { datasetProject } from './dataset-project'
import { hostileProject } from './hostile-project'
import { installedBrowser, launchServer } from './launch'
import { pmtilesFiles } from './pmtiles-files'
import { readerProject } from './reader-project'
import { WITNESS, addWithdrawnWitness } from '../witness-project'

/**
 * One process that holds what browser tests need: production servers of the page (one over hostile
 * records with a PMTiles file that is none, one with raster tiles, pictures as PMTiles, a pack of
 * invented places and a dataset of invented events, one over an invented document whose text is at
 * hand with vectors as PMTiles, one over a project of another country, one over two more projects, each under its own path) and a real Chromium. Prints one line of JSON with their addresses,
 * then waits to be stopped. A process of its own, since the packaged browser is an ES module, which
 * Jest cannot load.
 */

/**
 * Builds the pages unless they are there and nothing that goes into them has changed, as `npm
 * start` does.
 */
function buildWhereChanged() {
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/build.ts', '--if-changed'], {
    stdio: ['ignore', 2, 2],
  })
}

/** Serves the built page over a project's records; resolves to its address once it answers. */
async function serve(environment: Record<string, string>): Promise<string> {
  const port = await freePort()
  const server = spawn(process.execPath, serverOf('.', port), {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...environment },
  })
  process.on('exit', () => server.kill())
  const base = `http://127.0.0.1:${port}`
  await untilServed(base)
  return base
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))
// Whoever started this holds the other end: where that process is killed, this one ends as well.
process.stdin.resume().on('end', () => process.exit(0))
buildWhereChanged()
const browser = await launchServer()
process.on('exit', () => browser.process().kill())
/** A pack of the fixtures' invented places, made by the command line. */
function packOfFixtures(): string {
  const out = join(mkdtempSync(join(tmpdir(), 'claims-map-pack-')), 'fixture.pack')
  const files = ['dump.txt', 'pcodes.csv', 'boundaries.geojson', 'aliases.csv'].map(
    (name) => `tests/fixtures/gazetteer/${name}`,
  )
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/gazetteer.ts', 'build', ...files, '--out', out],
    { stdio: 'ignore' },
  )
  return out
}

/** Adds a witness to the invented document, and protects her by the command line before it is served. */
function protectWitness(folder: string) {
  addWithdrawnWitness(folder)
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/cli/protect.ts', WITNESS.id, '--write'], {
    stdio: 'ignore',
    env: { ...process.env, PROJECT_DIR: folder },
  })
}

/** Serves two more projects before each other; resolves to the address of their list. */
async function serveSeveral(folders: readonly string[]): Promise<string> {
  const {
    server: hub,
    ready,
    stop,
  } = startHub(await mountedProjects(folders), ['--import', 'tsx', 'server.ts'], { TEXTS_DIR: '' })
  process.on('exit', stop)
  await ready
  const port = await freePort()
  await new Promise<void>((listens) => hub.listen(port, '127.0.0.1', listens))
  return `http://127.0.0.1:${port}`
}

const tiled = {
  TILE_URL: 'http://127.0.0.1:9/{z}/{x}/{y}.png',
  TILE_ATTRIBUTION: '<img src=x onerror="window.pwned=1"> Tiles by nobody',
}
/** No server but the reader's has a text, whoever runs the tests. */
const without = { TEXTS_DIR: '' }
const { folder, texts } = readerProject()
protectWitness(folder)
const { pictures, vectors, broken } = pmtilesFiles()
const folderOf = (name: string) => EXAMPLE_PROJECTS.find((known) => known.name === name)!.folder
const [base, hostile, tiles, reader, sudan, several] = await Promise.all([
  serve(without),
  serve({ ...without, PROJECT_DIR: hostileProject(), PMTILES_FILE: broken }),
  serve({
    ...without,
    ...tiled,
    PROJECT_DIR: datasetProject(),
    GAZETTEER_PACK: packOfFixtures(),
    PMTILES_FILE: pictures,
    PMTILES_NAME: 'Red <b>ground</b>',
  }),
  serve({ PROJECT_DIR: folder, TEXTS_DIR: texts, PMTILES_FILE: vectors }),
  serve({ ...without, PROJECT_DIR: folderOf('sudan') }),
  serveSeveral([folderOf('ukraine'), folderOf('gaza')]),
])
const packaged = installedBrowser() === undefined
console.log(
  JSON.stringify({
    base,
    hostile,
    tiles,
    reader,
    sudan,
    several,
    browser: browser.wsEndpoint(),
    packaged,
  }),
)
