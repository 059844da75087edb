import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runImport } from '#lib/cli/import/run'
import { filesStore } from '#lib/store'
import { syntheticAcled } from '../../bench/import/synthetic-acled'
import { EXAMPLE_PROJECTS } from '../example-projects'
import { FAILURES, failing, saidBadly } from './failing'
import type { Trial } from './trial'

/** Runs a command line and keeps what it would have printed as its failure. */
async function quietly(work: () => Promise<number>): Promise<{ status: number; said: string }> {
  const { log, error } = console
  const write = process.stderr.write.bind(process.stderr)
  let said = ''
  console.log = () => undefined
  console.error = (text: unknown) => void (said += `${String(text)}\n`)
  process.stderr.write = () => true
  try {
    return { status: await work(), said }
  } finally {
    Object.assign(console, { log, error })
    process.stderr.write = write
  }
}

/**
 * The whole command of an import during which a call to the file system fails, or all that write
 * from there on: it ends with one sentence, the dataset is the old one or the new one, the imported
 * file is as it was, and the next import succeeds.
 */
export const importFaults: Trial = {
  count: 200,
  async run(count, random) {
    const root = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    cpSync(EXAMPLE_PROJECTS[0]!.folder, root, { recursive: true })
    const file = join(root, 'made-up.csv')
    const store = filesStore(join(root, 'data/datasets'))
    const write = (rows: number, seed: number) => {
      const text = [...syntheticAcled(rows, seed), 'one cell\n'].join('')
      writeFileSync(file, text)
      return text
    }
    const run = () => runImport([root, file, '--id', 'made-up'])
    write(300, 1)
    let points = 0
    await quietly(async () => {
      points = await failing({ at: Infinity, code: '' }, run)
      return 0
    })
    const broken: string[] = []
    let refused = 0
    for (let i = 0; i < count; i++) {
      const code = FAILURES[i % FAILURES.length]!
      const at = count >= points ? i % points : Math.floor(random() * points)
      const fromThereOn = i % 2 === 1 && code === 'ENOSPC'
      const was = (await store.about('made-up'))!.version
      const text = write(300, i + 2)
      let ran = { status: 0, said: '' }
      try {
        ran = await quietly(async () => {
          let status = 0
          await failing({ at, code, fromThereOn }, async () => (status = await run()))
          return status
        })
      } catch (error) {
        broken.push(`${i}: ${code} at ${at}: thrown: ${(error as Error).stack}`)
      }
      const is = (await store.about('made-up'))?.version
      if (ran.status === 0) {
        if (is === was) broken.push(`${i}: ${code} at ${at}: said loaded, and was not`)
      } else {
        refused++
        const why = saidBadly(ran.said, code)
        if (why) broken.push(`${i}: ${code} at ${at}: ${why}`)
      }
      const found = await store.verify()
      if (found.length > 0) broken.push(`${i}: ${code} at ${at}: ${found.join(' ')}`)
      if (readFileSync(file, 'utf8') !== text) broken.push(`${i}: ${code}: the file was changed`)
    }
    write(300, 1)
    const last = await quietly(run)
    if (last.status !== 0) broken.push(`No import succeeds any more: ${last.said}`)
    await store.close()
    rmSync(root, { recursive: true })
    return { seen: `${refused} imports refused, at ${points} points`, broken }
  },
}
