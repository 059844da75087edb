import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const NEXT = 'node_modules/next/dist/bin/next'

/** A port nobody listens on. */
export const freePort = () => new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo
    probe.close(() => resolve(port))
  })
})

/** Builds a Next page for production. */
export function build(folder: string) {
  execFileSync(process.execPath, [NEXT, 'build', folder], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
}

/** Serves a built page on a free port for as long as `work` takes; `work` is given its address. */
export async function served<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort()
  const server = spawn(process.execPath, [NEXT, 'start', folder, '-p', String(port), '-H', '127.0.0.1'], { stdio: 'ignore', env: { ...process.env, NODE_ENV: 'production' } })
  try {
    const url = `http://127.0.0.1:${port}/`
    for (let tries = 0; tries < 240 && !(await fetch(url).catch(() => undefined))?.ok; tries++) await new Promise((resolve) => setTimeout(resolve, 250))
    return await work(url)
  } finally {
    server.kill()
  }
}
