import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesStore } from '../lib/store'
import { bundled } from '../tests/trust/bundled'
import { FIRST_ANSWERS } from './hashes/first-answer'
import type { OpeningTask, OpeningTook } from './hashes/first-answer'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'
import { madeSet } from './store/measure'

/** The most that checking hashes may add to a first answer. */
const GOAL = 1.3
const ROWS = Number(process.env.HASHES_BENCH_ROWS ?? 1_000_000)
/** The id of the made-up set. */
const ID = `made-${ROWS}`
/** Openings of each sort, in turn; those of an odd number of runs have a middle one. */
const RUNS = Number(process.env.HASHES_BENCH_RUNS ?? 21)

/** A first answer in a process of its own. */
function inProcess(script: string, task: OpeningTask): OpeningTook {
  const run = spawnSync(process.execPath, [script, JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0)
    throw new Error(`bench/hashes.ts: ${JSON.stringify(task)} ended with ${run.status}`)
  return JSON.parse(run.stdout) as OpeningTook
}

const sizeOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((bytes, one) => bytes + (one.isFile() ? one.size : 0), 0)

/**
 * `npm run bench -- hashes`: what it costs the first answer of a dataset of a million rows that
 * nothing is served which has not the hash it was written with. Both sorts are measured in turn, in
 * one run, so that whatever else the machine does, it does to both.
 */
async function main() {
  const root = mkdtempSync(join(tmpdir(), 'bench-hashes-'))
  const script = bundled('bench/hashes/child.ts')
  try {
    const store = filesStore(root)
    await store.load(madeSet(ROWS))
    await store.close()
    const megabytes = Math.round(sizeOf(root) / 1e6)
    const rows = [
      ['first answer', 'with / without', 'with, ms', 'without, ms', 'of computing', 'goal'],
    ]
    for (const answer of FIRST_ANSWERS) {
      const took: Record<'with' | 'without', OpeningTook[]> = { with: [], without: [] }
      for (let i = 0; i < RUNS; i++) {
        // Who goes first changes, since what a process reads warms the disk for the next.
        for (const checked of i % 2 ? [true, false] : [false, true])
          took[checked ? 'with' : 'without'].push(
            inProcess(script, { root, id: ID, answer, checked }),
          )
      }
      const middle = (side: 'with' | 'without', of: keyof OpeningTook) =>
        percentile(
          took[side].map((one) => one[of]),
          0.5,
        )
      const times = (of: keyof OpeningTook) => middle('with', of) / middle('without', of)
      rows.push([
        answer,
        `${times('clock').toFixed(2)}×`,
        middle('with', 'clock').toFixed(0),
        middle('without', 'clock').toFixed(0),
        `${times('computing').toFixed(2)}×`,
        `≤ ${GOAL}×: ${times('clock') <= GOAL ? 'met' : '**missed**'}`,
      ])
      console.error(rows.at(-1)!.join(' | '))
    }
    const size = `${ROWS.toLocaleString('en')} rows, ${megabytes} MB of files, ${RUNS} processes of each`
    const out = `${markdownTable(rows)}\n\n${size}, medians. ${machineLine()}.`
    console.log(out)
    if (!process.env.HASHES_BENCH_ROWS) writeBetween('bench/README.md', 'hashes', out)
  } finally {
    rmSync(root, { recursive: true, force: true })
    rmSync(script)
  }
}

await main()
