import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const NEXT = 'node_modules/next/dist/bin/next'

/** A port nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Waits until an address answers well, asking every so many ms; throws after so many seconds. */
export async function untilServed(url: string, seconds = 120, everyMs = 250): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if ((await fetch(url).catch(() => undefined))?.ok) return
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  throw new Error(`no answer from ${url}`)
}

/** Builds a page for production: ours by its own command, another by Next's. */
export function build(folder: string) {
  const own = ['--import', 'tsx', 'lib/cli/build.ts']
  execFileSync(process.execPath, folder === '.' ? own : [NEXT, 'build', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** How a built page is served: ours by its own server, another by Next's. */
export const serverOf = (folder: string, port: number): string[] => [
  ...(folder === '.' ? ['--import', 'tsx', 'server.ts'] : [NEXT, 'start', folder]),
  '-p',
  String(port),
  '-H',
  '127.0.0.1',
]

/** Serves a built page on a free port for as long as `work` takes; `work` is given its address. */
export async function served<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort()
  const server = spawn(process.execPath, serverOf(folder, port), {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const url = `http://127.0.0.1:${port}/`
    await untilServed(url)
    return await work(url)
  } finally {
    server.kill()
  }
}
