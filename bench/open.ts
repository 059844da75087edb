import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launch } from '../tests/browser/launch'
import { syntheticAcled } from './import/synthetic-acled'
import { machineLine, markdownTable, writeBetween } from './shared/report'
import { build, served } from './shared/served'

/** The same rows in every run. */
const SEED = 20250307
const SIZES = [5_000, 50_000, 200_000]
/** First marks of 50,000 rows within so many milliseconds, and no task of the page longer. */
const GOAL = { rows: 50_000, marks: 3000, task: 200 }

type Opened = { rows: number; marks: number; read: number; longest: number }

/**
 * Gives the page a file: milliseconds until its first marks are painted and until all of it is read,
 * and the longest task of the page meanwhile, which is how long it may not have answered.
 */
async function opened(browser: Browser, url: string, file: string, rows: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  try {
    // what tsx writes into functions that are sent to the page
    await page.addInitScript('globalThis.__name = (it) => it')
    await page.goto(`${url}/open`, { waitUntil: 'networkidle' })
    await page.evaluate(() => {
      const found = window as typeof window & { longest: number; from: number; marks: number }
      found.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          found.longest = Math.max(found.longest, duration)
      }).observe({ type: 'longtask' })
      document
        .querySelector('[data-file]')!
        .addEventListener('change', () => (found.from = performance.now()), { capture: true })
      const look = () => {
        if (document.querySelector('.leaflet-overlay-pane canvas'))
          requestAnimationFrame(() => (found.marks = performance.now() - found.from))
        else requestAnimationFrame(look)
      }
      look()
    })
    await page.locator('[data-file]').setInputFiles(file)
    await page.locator('[data-status="read"]').waitFor({ timeout: 300_000 })
    const found = await page.evaluate(() => {
      const { marks, from, longest } = window as typeof window & {
        longest: number
        from: number
        marks: number
      }
      return { marks, read: performance.now() - from, longest }
    })
    return { rows, ...found }
  } finally {
    await page.close()
  }
}

/** `npm run bench -- open`: a file of incidents in the reader's own browser. `--built` builds nothing. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'claims-map-bench-'))
  const browser = await launch()
  try {
    if (!process.argv.includes('--built')) build('.')
    const found = await served('.', async (url) => {
      const all: Opened[] = []
      for (const rows of SIZES) {
        const file = join(folder, `${rows}.csv`)
        writeFileSync(file, [...syntheticAcled(rows, SEED)].join(''))
        all.push(await opened(browser, url, file, rows))
      }
      return all
    })
    const goal = found.find(({ rows }) => rows === GOAL.rows)!
    const met = goal.marks <= GOAL.marks && goal.longest <= GOAL.task
    const ms = (value: number) => Math.round(value).toLocaleString('en')
    const out = `${markdownTable([
      ['rows', 'first marks, ms', 'all read, ms', 'longest task of the page, ms'],
      ...found.map(({ rows, marks, read, longest }) => [
        rows.toLocaleString('en'),
        ms(marks),
        ms(read),
        ms(longest),
      ]),
    ])}\n\nGoal for ${GOAL.rows.toLocaleString('en')} rows: first marks in ${GOAL.marks} ms, no task over ${GOAL.task} ms; ${met ? 'met' : '**missed**'}. ${machineLine(browser.version())}.`
    console.log(out)
    writeBetween('bench/README.md', 'open', out)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
