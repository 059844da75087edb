import { rmSync } from 'node:fs'
import { datasetProject } from '../browser/dataset-project'
import { memoryOf } from './memory'
import { sentRequest } from './sent-request'
import type { Asked } from './sent-request'
import { deskCookies, servedTrial } from './served-trial'
import type { Trial } from './trial'

/** The most memory that the server may hold, in MB. */
const MOST_MB = 700
/** What flat means: how much more it may hold at the end than after a quarter, in MB. */
const MOST_GROWN_MB = 100
const SIDE_BY_SIDE = 8
const DATASETS = ['made-up', 'second']

/**
 * A server on the built pages with two imported datasets and a desk, asked at all its routes in every
 * way, good and bad: no answer is a 5xx, `/` answers to the end, and its memory stays flat. Linux
 * only, where a process tells its memory.
 */
export const requests: Trial = {
  count: 15_000,
  async run(count, random) {
    const folder = datasetProject(DATASETS)
    try {
      return await servedTrial(folder, ['--desk'], async ({ base, port, pid, printed }) => {
        const coder = await deskCookies(base, printed, 'Ann')
        const asks: Asked = { port, datasets: DATASETS, coder }
        const broken: string[] = []
        const statuses = new Map<number, number>()
        const quarters: number[] = []
        let [most, asked, slowest] = [0, 0, { ms: 0, line: '' }]
        const one = async () => {
          while (asked < count) {
            if (++asked % Math.ceil(count / 4) === 0) quarters.push(Math.round(memoryOf(pid)))
            const { line, status, ms } = await sentRequest(asks, random)
            if (ms > slowest.ms) slowest = { ms, line }
            if (process.env.DEBUG) console.error(`${Math.round(ms)} ms: ${status}: ${line}`)
            statuses.set(status, (statuses.get(status) ?? 0) + 1)
            // 501 is what oEmbed answers to a format that it does not have (oembed.com, 2.3.3).
            if ((status >= 500 && status !== 501) || status === 0) broken.push(`${line}: ${status}`)
            most = Math.max(most, memoryOf(pid))
          }
        }
        await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
        quarters.push(Math.round(memoryOf(pid)))
        if (most > MOST_MB) broken.push(`The server held ${Math.round(most)} MB`)
        if (quarters.at(-1)! - quarters[0]! > MOST_GROWN_MB)
          broken.push(`Its memory grows: ${quarters.join(', ')} MB`)
        if (!(await fetch(`${base}/`)).ok) broken.push('/ does not answer any more')
        const counts = [...statuses].sort().map(([status, times]) => `${times} × ${status}`)
        return {
          seen: `${counts.join(', ')}; at most ${Math.round(most)} MB, at the quarters ${quarters.join(', ')} MB; the slowest answer took ${(slowest.ms / 1000).toFixed(1)} s (${slowest.line.slice(0, 80)})`,
          broken,
        }
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
