import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { serverEnvironment } from '#lib/cli/serve/environment'
import { freePort, serverOf, untilServed } from '../../bench/shared/served'
import { sentRequest } from './sent-request'
import type { Trial } from './trial'

/** The most memory that the server may hold, in MB. */
const MOST_MB = 700
const SIDE_BY_SIDE = 8

const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/**
 * A server on the built pages, asked in every way, good and bad: no answer is a 5xx, `/` answers to
 * the end, and its memory stays flat. Linux only, where a process tells its memory.
 */
export const requests: Trial = {
  count: 15_000,
  async run(count, random) {
    const port = await freePort()
    const server = spawn(process.execPath, serverOf('.', port), {
      stdio: 'ignore',
      env: serverEnvironment({
        ...process.env,
        NODE_ENV: 'production',
        COSTLY_PER_MINUTE: '0',
      }) as NodeJS.ProcessEnv,
    })
    try {
      await untilServed(`http://127.0.0.1:${port}/`)
      const broken: string[] = []
      const statuses = new Map<number, number>()
      const quarters: number[] = []
      let [most, asked] = [0, 0]
      const one = async () => {
        while (asked < count) {
          if (++asked % Math.ceil(count / 4) === 0) quarters.push(Math.round(memoryOf(server.pid!)))
          const { line, status } = await sentRequest(port, random)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status >= 500 || status === 0) broken.push(`${line}: ${status}`)
          most = Math.max(most, memoryOf(server.pid!))
        }
      }
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one))
      if (most > MOST_MB) broken.push(`The server held ${Math.round(most)} MB`)
      if (!(await fetch(`http://127.0.0.1:${port}/`)).ok) broken.push('/ does not answer any more')
      const counts = [...statuses].sort().map(([status, times]) => `${times} × ${status}`)
      return {
        seen: `${counts.join(', ')}; at most ${Math.round(most)} MB, at the quarters ${quarters.join(', ')} MB`,
        broken,
      }
    } finally {
      server.kill('SIGKILL')
    }
  },
}
