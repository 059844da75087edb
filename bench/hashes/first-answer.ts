import { fileChecks } from '../../lib/store/files/file-checks'
import type { FileChecks } from '../../lib/store/files/file-checks'
import { openVersions } from '../../lib/store/files/open-versions'

/** What is asked of a dataset first. */
export const FIRST_ANSWERS = ['claim', 'spots', 'summary'] as const
/** What one process is to do: where, of which dataset, and with its files held to their hashes or not. */
export type OpeningTask = {
  root: string
  id: string
  answer: (typeof FIRST_ANSWERS)[number]
  checked: boolean
}
/** What it measured: milliseconds by the clock, and of computing. */
export type OpeningTook = { clock: number; computing: number }

/** Reads as `fileChecks` does, and believes every file: a store as it was before there were hashes. */
const unchecked: FileChecks = {
  problem: async () => undefined,
  damages: () => 0,
  known: async () => undefined,
  async piece(file, _entry, position, length) {
    const bytes = Buffer.allocUnsafe(length)
    await file.read(bytes, 0, length, position)
    return { bytes }
  },
}

/** Measures the first answer of a set that nothing has been read of yet. */
export async function measureOpening({
  root,
  id,
  answer,
  checked,
}: OpeningTask): Promise<OpeningTook> {
  const versions = openVersions(root, checked ? fileChecks() : unchecked)
  const [before, start] = [process.cpuUsage(), performance.now()]
  const given = await versions.use(id, async (version) => {
    if (answer === 'spots') return version.answers.spots({ filter: {} }, 6)
    if (answer === 'summary') return version.answers.summary({ filter: {} })
    for await (const row of version.rowsOfId(`${id}/c1234`)) return version.claims([row])
    return undefined
  })
  if (given === undefined) throw new Error(`bench/hashes: no ${answer} was answered`)
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  await versions.close()
  return { clock, computing: (user + system) / 1000 }
}
