import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { launchServer } from './launch'

/**
 * One process that holds what browser tests need: a production server of the page and a real Chromium.
 * Prints one line of JSON with their addresses, then waits to be stopped. A process of its own, since the packaged
 * browser is an ES module, which Jest cannot load.
 */
const SOURCES = ['app', 'lib', 'data', 'seeds', 'proxy.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json']

/** The latest change below a path, in milliseconds. */
function changed(path: string): number {
  const stat = statSync(path)
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name)))) : stat.mtimeMs
}

/** Builds unless the last build is newer than every source. */
function buildWhereStale() {
  const built = statSync('.next/BUILD_ID', { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Math.max(...SOURCES.map(changed)) >= built) execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'inherit', 'inherit'].map((to) => (to === 'inherit' ? 2 : to)) as ['ignore', 2, 2] })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function untilServed(url: string) {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`no answer from ${url}`)
}

buildWhereStale()
const port = await freePort()
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'], { stdio: ['ignore', 2, 2] })
const base = `http://127.0.0.1:${port}`
process.on('exit', () => server.kill())
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))
const [browser] = await Promise.all([launchServer(), untilServed(base)])
process.on('exit', () => browser.process().kill())
console.log(JSON.stringify({ base, browser: browser.wsEndpoint() }))
