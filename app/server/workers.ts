import { parseArgs } from 'node:util'
import { failureLine } from '#lib/util'
import { serverSettings } from './http/settings'
import { runWorkers } from './http/workers'

/** The server beside this file where both are built, else as it is written. */
const BUILT = /workers(\.mjs)$/
const SERVER = BUILT.test(process.argv[1]!)
  ? process.argv[1]!.replace(BUILT, 'server$1')
  : 'server.ts'

/**
 * `npm start -- --workers <n>`: runs `server.ts` in several processes that share one port. Requests
 * are spread over them in turn, by connection.
 */
async function serveWithWorkers(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', short: 'p' },
      hostname: { type: 'string', short: 'H' },
      workers: { type: 'string' },
    },
  })
  const { PORT, COSTLY_PER_MINUTE } = process.env
  const { port, host, costlyPerMinute } = serverSettings(values, { PORT, COSTLY_PER_MINUTE })
  const count = Number(values.workers)
  return runWorkers({
    count,
    exec: SERVER,
    args: ['-p', String(port), '-H', host],
    execArgv: process.execArgv,
    costlyPerMinute,
    onReady: (listens) => {
      console.log(`Ready: http://${host}:${listens} (${count} workers)`)
      process.send?.({ port: listens })
    },
    tell: (line) => console.error(line),
  })
}

process.exit(
  await serveWithWorkers(process.argv.slice(2)).catch((error: Error) => {
    console.error(process.env.DEBUG ? error : failureLine(error))
    return 1
  }),
)
