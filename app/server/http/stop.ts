import type { Server } from 'node:http'

/** How long requests in flight may take to end, in milliseconds. */
const GRACE_MS = 10_000

/**
 * Ends the process on SIGTERM or SIGINT: nobody new is let in, requests in flight are finished, for
 * ten seconds at most. A second signal ends it at once.
 */
export function stopOnSignal(server: Server): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    // A connection that falls idle once its request is finished would hold the server open.
    setInterval(() => server.closeIdleConnections(), 100).unref()
    setTimeout(() => process.exit(0), GRACE_MS).unref()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
}
