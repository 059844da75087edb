import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserServer } from 'playwright-core'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that comes inside an npm package, unpacked into a folder of our own (linux x64). */
async function packaged(): Promise<string> {
  const kept = {
    TMPDIR: process.env.TMPDIR,
    AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
  }
  const folder = join(tmpdir(), `claims-map-chromium-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  // makes the package unpack the system libraries it brings
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    const path = await sparticuz.executablePath()
    libraries = process.env.LD_LIBRARY_PATH
    return path
  } finally {
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/** Library path that only the packaged browser needs. */
let libraries: string | undefined

/**
 * The browser that somebody installed here; without one the packaged browser is started, which is
 * the same everywhere.
 */
export const installedBrowser = (): string | undefined =>
  process.env.CHROME_PATH ?? SYSTEM.find((path) => existsSync(path))

/** What a browser is started with. */
export async function options() {
  const executablePath = installedBrowser() ?? (await packaged())
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env
  return { executablePath, args: QUIET, headless: true, env: env as Record<string, string> }
}

/**
 * Starts a real Chromium: `CHROME_PATH`, else a system one, else the packaged one. Fails, never
 * skips, where there is none.
 */
export async function launch(): Promise<Browser> {
  return chromium.launch(await options())
}

/** The same, as a server that other processes connect to. */
export async function launchServer(): Promise<BrowserServer> {
  return chromium.launchServer(await options())
}
