import { rmSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launch } from '../tests/browser/launch'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { build, served } from './shared/served'

const MINIMAL = 'bench/page/minimal'

/** Every script a page loads until it is quiet, and their bytes, each gzipped at level 9. */
function scriptsOf(browser: Browser, folder: string): Promise<{ files: number; bytes: number }> {
  return served(folder, async (url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const found = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') found.set(response.url(), response.body())
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.waitForSelector('.leaflet-container')
    const bodies = await Promise.all(found.values())
    await page.close()
    return {
      files: bodies.length,
      bytes: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
    }
  })
}

async function main() {
  build('.')
  build(MINIMAL)
  const browser = await launch()
  try {
    const [ours, minimal] = [await scriptsOf(browser, '.'), await scriptsOf(browser, MINIMAL)]
    const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
    const out = `${markdownTable([
      ['page', 'times the minimal page', 'scripts, gzipped', 'files'],
      [
        'ours, `/`',
        `${(ours.bytes / minimal.bytes).toFixed(2)}×`,
        kb(ours.bytes),
        String(ours.files),
      ],
      ['minimal Next, Leaflet and react-leaflet', '1', kb(minimal.bytes), String(minimal.files)],
    ])}\n\nGoal: ≤ 1.1×; ${ours.bytes / minimal.bytes <= 1.1 ? 'met' : '**missed**'}. ${machineLine(browser.version())}.`
    console.log(out)
    writeBetween('bench/README.md', 'page', out)
  } finally {
    await browser.close()
    rmSync(`${MINIMAL}/.next`, { recursive: true, force: true })
  }
}

await main()
