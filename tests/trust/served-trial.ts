import { spawn } from 'node:child_process'
import { programCommand } from '#lib/cli/build/server-program'
import { serverEnvironment } from '#lib/cli/serve/environment'
import { freePort, untilServed } from '../../bench/shared/served'

/** A server that a trial asks: its address, its port, its process, and what it has printed so far. */
type ServedTrial = { base: string; port: number; pid: number; printed: () => string }

/**
 * Serves the built pages over a project as `npm start` does, for as long as `work` takes, without a
 * limit of costly requests.
 * @param folder the project
 * @param more further arguments of the server, such as `--desk`
 */
export async function servedTrial<T>(
  folder: string,
  more: readonly string[],
  work: (served: ServedTrial) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const listens = ['-p', String(port), '-H', '127.0.0.1']
  const server = spawn(process.execPath, [...programCommand('server'), ...listens, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment({
      ...process.env,
      NODE_ENV: 'production',
      PROJECT_DIR: folder,
      COSTLY_PER_MINUTE: '0',
    }) as NodeJS.ProcessEnv,
  })
  let printed = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  try {
    await untilServed(`${base}/`)
    return await work({ base, port, pid: server.pid!, printed: () => printed })
  } finally {
    server.kill('SIGKILL')
  }
}

/**
 * Asks again where a connection was closed while nobody used it, as a busy machine does. Throws where
 * nobody answers.
 */
export async function answerTo(url: string, init: RequestInit = {}): Promise<Response> {
  for (let left = 3; ; left--) {
    try {
      return await fetch(url, init)
    } catch (error) {
      if (left === 0) throw new Error(`${url}: no answer`, { cause: error })
    }
  }
}

/** The address that opens the desk once: the last one that a server printed. */
const deskAddress = (printed: string): string =>
  [...printed.matchAll(/http:\S+\/desk#\S+/g)].at(-1)![0]

/** Opens the desk for a coder by the printed address; the headers that the coder's browser would send. */
export async function deskCookies(
  base: string,
  printed: () => string,
  name: string,
): Promise<string[]> {
  const token = deskAddress(printed()).split('#')[1]!
  const json = { Origin: base, 'Content-Type': 'application/json' }
  const answer = await answerTo(`${base}/desk/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token, name }),
  })
  const { csrf } = (await answer.json()) as { csrf: string }
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  return [
    ...Object.entries({ ...json, Cookie: cookie, 'X-Desk': csrf }).map(
      ([header, value]) => `${header}: ${value}`,
    ),
    `Host: ${new URL(base).host}`,
  ]
}
