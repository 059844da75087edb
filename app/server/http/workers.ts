import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import { keptLimit } from './shared-limit'
import { WORKER } from './worker-number'

/** A worker that ends sooner than this after its start is not started again at once, in ms. */
const SOON_MS = 5000
/** How long the place of such a worker stays empty, in milliseconds. */
const PAUSE_MS = 1000

type Started = {
  /** How many processes answer. */
  count: number
  /** The program of each, what it is given, and what `node` is. */
  exec: string
  args: readonly string[]
  execArgv: readonly string[]
  /** The limit of costly requests, one for all workers. */
  costlyPerMinute: number
  /** Told once, when all of them listen. */
  onReady: (port: number) => void
  /** Lines for the operator. */
  tell: (line: string) => void
}

/**
 * Runs a server in several processes that share its port, and starts another in the place of one
 * that ends. One that ends before the server is ready ends all, and says why: all say the same, so
 * that it is told once.
 * @returns the exit code, once all have ended: 0 after a signal
 */
export function runWorkers({ count, exec, args, execArgv, ...told }: Started): Promise<number> {
  const { costlyPerMinute, onReady, tell } = told
  const answer = keptLimit(costlyPerMinute)
  const [running, listening] = [new Map<number, Worker>(), new Set<number>()]
  let [ready, failed] = [false, false]
  let code: number | undefined
  cluster.setupPrimary({ exec, args: [...args], execArgv: [...execArgv] })

  return new Promise((resolve) => {
    /** Lets no further one start, and asks all to finish what they are at. */
    const end = (exitCode: number, signal?: NodeJS.Signals) => {
      // A second signal would end a worker in the midst of an answer.
      const first = code === undefined
      code ??= exitCode
      if (first && signal) for (const worker of running.values()) worker.process.kill(signal)
      if (running.size === 0) resolve(code)
    }
    const start = (number: number) => {
      const begun = Date.now()
      const worker = cluster.fork({ [WORKER]: number })
      running.set(number, worker)
      worker.on('message', (message: { port?: number; failed?: string }) => {
        if (message.failed !== undefined && (ready || !failed)) {
          failed = true
          tell(message.failed)
        }
        answer(message, (reply) => worker.isConnected() && worker.send(reply))
        if (message.port === undefined) return
        listening.add(number)
        if (ready || listening.size < count) return
        ready = true
        onReady(message.port)
      })
      worker.on('error', () => undefined)
      worker.on('exit', (exitCode, signal) => {
        running.delete(number)
        if (code !== undefined || !ready) return end(exitCode || 1, 'SIGTERM')
        tell(`Worker ${number} has ended (${signal ?? exitCode}); another takes its place.`)
        const pause = Date.now() - begun < SOON_MS ? PAUSE_MS : 0
        setTimeout(() => (code === undefined ? start(number) : undefined), pause)
      })
    }
    // A terminal sends SIGINT to every process of the group; a supervisor SIGTERM to this one alone.
    process.on('SIGTERM', () => end(0, 'SIGTERM'))
    process.on('SIGINT', () => end(0))
    // Whoever serves several projects started this one, and is gone.
    if (process.connected) process.on('disconnect', () => end(0, 'SIGTERM'))
    for (let number = 1; number <= count; number++) start(number)
  })
}
