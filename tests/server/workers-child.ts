import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { askedLimit } from '../../app/server/http/shared-limit'
import { stopOnSignal } from '../../app/server/http/stop'
import { runWorkers } from '../../app/server/http/workers'

/**
 * Two small workers and the process that started them, for `workers.test.ts`. A worker answers with
 * its process id, and `/costly` with what the limit says; with `FAIL` it ends before it listens.
 */
async function primary() {
  const code = await runWorkers({
    count: 2,
    exec: fileURLToPath(import.meta.url),
    args: [],
    execArgv: process.execArgv,
    costlyPerMinute: 3,
    onReady: (port) => console.log(JSON.stringify({ port })),
    tell: (line) => console.error(line),
  })
  process.exit(code)
}

function worker() {
  if (process.env.FAIL) process.exit(7)
  const secondsToWait = askedLimit({
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  })
  const server = createServer((request, response) => {
    if (request.url === '/slow') {
      response.write('sl')
      return setTimeout(() => response.end('ow'), 500)
    }
    void Promise.resolve(secondsToWait(request.url!, 'somebody')).then((seconds) =>
      response.end(JSON.stringify({ pid: process.pid, seconds })),
    )
  }).listen(0, '127.0.0.1', () =>
    process.send!({ port: (server.address() as { port: number }).port }),
  )
  stopOnSignal(server)
  process.on('disconnect', () => process.exit(0))
}

if (cluster.isPrimary) await primary()
else worker()
