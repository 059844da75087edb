import type { ServerResponse } from 'node:http'

/** The longest path that a log keeps. */
const MOST_PATH = 200

/** What is logged of an answered request. Nothing of it tells who asked, or what for beyond the path. */
type Answered = { method: string; target: string; status: number; ms: number; at: Date }

/**
 * An answered request as a line of JSON: when, method, path without its query, status, milliseconds.
 * No address, no header and no query of a reader is in it. `aborted` where the client went first.
 */
export function requestLine({ method, target, status, ms, at }: Answered, aborted = false): string {
  return JSON.stringify({
    time: at.toISOString(),
    method: method.slice(0, 20),
    path: target.split(/[?#]/)[0]!.slice(0, MOST_PATH),
    status,
    ms: Math.round(ms),
    ...(aborted && { aborted }),
  })
}

/** Logs a response once it is sent, or once its client has gone. */
export function logAnswer(
  response: ServerResponse,
  { method, target }: Pick<Answered, 'method' | 'target'>,
  print: (line: string) => void = console.log,
): void {
  const start = performance.now()
  response.once('close', () => {
    const [status, ms] = [response.statusCode, performance.now() - start]
    print(requestLine({ method, target, status, ms, at: new Date() }, !response.writableFinished))
  })
}
