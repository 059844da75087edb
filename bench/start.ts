import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'
import { freePort, untilServed } from './shared/served'

/** Seconds from `npm start` to the first page that answers. */
const GOAL = { cold: 10, warm: 2 }
/** Starts of each kind; the middle one counts. */
const COLD = 2
const WARM = 5

/**
 * `npm run bench -- start`: how long `npm start` takes to its first page, in a fresh clone after
 * `npm ci`, where nothing is built, and where nothing changed since. `--here` measures the starts
 * where nothing changed in this checkout, and writes no table.
 */
const here = process.argv.includes('--here')
const home = here ? process.cwd() : mkdtempSync(join(tmpdir(), 'bench-start-'))
const clone = here ? home : join(home, 'claims-map')

/** Seconds until `/` answers; the server is ended afterwards. */
async function start(): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const server = spawn('npm', ['start', '--', '-p', String(port)], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  try {
    await untilServed(`http://127.0.0.1:${port}`, 900, 25)
    return (performance.now() - begun) / 1000
  } finally {
    process.kill(-server.pid!, 'SIGTERM')
    await ended
  }
}

const build = () => rmSync(join(clone, '.next'), { recursive: true, force: true })

async function times(count: number, before: () => void = () => undefined): Promise<number[]> {
  const seconds: number[] = []
  for (let i = 0; i < count; i++) {
    before()
    seconds.push(await start())
    console.error(`${seconds.at(-1)!.toFixed(2)} s, load ${loadavg()[0]!.toFixed(1)}`)
  }
  return seconds
}

const row = (name: string, seconds: readonly number[], goal: number) => {
  const middle = percentile(seconds, 0.5)
  return [
    name,
    `${(middle / goal).toFixed(1)}×`,
    middle.toFixed(2),
    `${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}`,
    `≤ ${goal}: ${middle <= goal ? 'met' : '**missed**'}`,
  ]
}

const rows = [['npm start, to the first page', 'times the goal', 'seconds', 'from, to', 'goal']]
if (!here) {
  execFileSync('git', ['clone', '--quiet', process.cwd(), clone])
  execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  rows.push(row('a clean clone after npm ci', await times(COLD, build), GOAL.cold))
}
rows.push(row('nothing changed', await times(WARM), GOAL.warm))
const out = `${markdownTable(rows)}\n\n${machineLine()}.`
console.log(out)
if (!here) {
  writeBetween('bench/README.md', 'start', out)
  rmSync(home, { recursive: true, force: true })
}
