import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../tests/browser/launch'
import { syntheticAcled } from './import/synthetic-acled'
import { filters } from './shared/filters'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'
import { projectCopy } from './shared/project-copy'
import { build, served } from './shared/served'

/** The same rows in every run. */
const SEED = 20250307
const SIZES = [3_000, 10_000, 100_000]

/**
 * `npm run bench -- app`: filters of the whole page of a dataset. Each size is imported and served
 * as anybody would.
 */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
  const browser = await launch()
  try {
    projectCopy(folder)
    process.env.PROJECT_DIR = folder
    for (const size of SIZES) {
      const path = join(folder, `synthetic-${size}.csv`)
      writeFileSync(path, [...syntheticAcled(size, SEED)].join(''))
      execFileSync(
        process.execPath,
        ['--import', 'tsx', 'lib/cli/import.ts', path, '--id', `made-up-${size}`],
        { stdio: 'ignore', env: { ...process.env, GAZETTEER_PACK: '' } },
      )
    }
    build('.')
    const rows = await served('.', async (url) => {
      const found: string[][] = []
      for (const size of SIZES) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        // what tsx writes into functions that are sent to the page
        await page.addInitScript('globalThis.__name = (named) => named')
        await page.goto(`${url}dataset/made-up-${size}`)
        await page.locator('.leaflet-container canvas').first().waitFor()
        await page.waitForLoadState('networkidle')
        const times = await filters(page)
        found.push([
          size.toLocaleString('en'),
          percentile(times, 0.5).toFixed(0),
          percentile(times, 0.95).toFixed(0),
          Math.max(...times).toFixed(0),
        ])
        await page.close()
      }
      return found
    })
    const table = `${markdownTable([['events', 'filter to frame, p50', 'p95', 'longest'], ...rows])}\n\nMilliseconds. Goal: ≤ 42 at 3,000, ≤ 36 at 10,000. ${machineLine(browser.version())}.`
    console.log(table)
    writeBetween('bench/README.md', 'app', table)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
