import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syntheticAcled } from './import/synthetic-acled'
import { projectCopy } from './shared/project-copy'
import { machineLine, markdownTable, writeBetween } from './shared/report'

/** The same rows in every run. */
const SEED = 20250307
const SIZES = [100_000, 1_000_000]

/**
 * `npm run bench -- import`: rows a second and peak memory of the import of invented rows in
 * ACLED's columns, each size by the command itself in a process of its own.
 */
const folder = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))

function fileOf(rows: number): string {
  const path = join(folder, `synthetic-${rows}.csv`)
  const file = openSync(path, 'w')
  let text = ''
  for (const line of syntheticAcled(rows, SEED)) {
    text += line
    if (text.length < 1e6) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
  return path
}

/** Runs the import as a user would; what it says of its time and memory. */
function run(
  path: string,
  options: readonly string[] = [],
): { seconds: number; computing: number; megabytes: number; said: string } {
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/import.ts', path, '--id', 'synthetic', ...options],
    {
      encoding: 'utf8',
      env: { ...process.env, PROJECT_DIR: folder, GAZETTEER_PACK: '' },
      maxBuffer: 1 << 26,
    },
  )
  if (status !== 0) throw new Error(stderr)
  return {
    seconds: (performance.now() - start) / 1000,
    computing: Number(/([\d.]+) s of computing/.exec(stderr)![1]),
    megabytes: Number(/(\d+) MB of memory at most/.exec(stderr)![1]),
    said: stdout + stderr,
  }
}

try {
  projectCopy(folder)
  const whole = (value: number) => Math.round(value).toLocaleString('en')
  const rows: string[][] = []
  for (const size of SIZES) {
    const path = fileOf(size)
    const [first, again] = [run(path), run(path)]
    if (!again.said.includes('Unchanged'))
      throw new Error(`The same file again was loaded again: ${again.said}`)
    const stored = join(folder, 'data/datasets/synthetic')
    const version = readdirSync(stored).find((name) => name !== 'current')!
    const bytes = readdirSync(join(stored, version)).reduce(
      (sum, name) => sum + statSync(join(stored, version, name)).size,
      0,
    )
    rows.push([
      whole(size),
      `${whole(statSync(path).size / 1e6)} MB`,
      `${first.seconds.toFixed(1)} s`,
      whole(size / first.seconds),
      `${first.computing.toFixed(1)} s`,
      `${whole(first.megabytes)} MB`,
      `${again.seconds.toFixed(1)} s`,
      `${whole(bytes / 1e6)} MB`,
    ])
    rmSync(path)
  }
  const table = `${markdownTable([['rows', 'file', 'read and stored', 'rows/s', 'of computing', 'peak memory', 'the same again', 'in the store'], ...rows])}\n\nMachine: ${machineLine()}.`
  console.log(table)
  writeBetween('bench/README.md', 'import', table)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
