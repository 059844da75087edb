import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { launch } from '../tests/browser/launch'
import { grownProject } from './coded/grown-project'
import { audit } from './shared/audit'
import { filters } from './shared/filters'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'
import { build, served } from './shared/served'

/** The same records in every run. */
const SEED = 20250307
const [DOCUMENTS, CLAIMS] = [60, 2000]
/** How often each page is opened, and judged by Lighthouse. */
const [OPENED, JUDGED] = [5, 5]
/** A phone: so many times slower, on slow 4G (bytes a second, and milliseconds of latency). */
const [SLOWER, BYTES, LATENCY] = [4, 200_000, 150]
const PHONE = { width: 412, height: 823 }

/** What a reader waits for, in milliseconds since the address was asked for; and for how long the page then stands still. */
type Look = { paint: number; largest: number; marks: number; blocked: number; html: number }

async function look(browser: Browser, url: string): Promise<Look> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY,
    downloadThroughput: BYTES,
    uploadThroughput: BYTES / 2,
  })
  await page.addInitScript(() => {
    const seen = { largest: 0, tasks: [] as [number, number][] }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largest = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.tasks.push([startTime, duration])
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  await page.waitForFunction(() => document.querySelector('[data-mark]'))
  const marks = await page.evaluate(() => performance.now())
  await page.waitForTimeout(6000) // what comes late has come
  const found = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: { largest: number; tasks: [number, number][] } }
    const paint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const blocked = seen.tasks
      .filter(([start]) => start > paint)
      .reduce((sum, [, took]) => sum + took - 50, 0)
    return { paint, largest: seen.largest, blocked, html: page!.encodedBodySize }
  })
  await context.close()
  return { ...found, marks }
}

/** Filters of the whole page at a desk, not slowed. */
async function filterTimes(browser: Browser, url: string): Promise<number[]> {
  const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript('globalThis.__name = (named) => named') // as tsx names functions
  await page.goto(url)
  await page.waitForSelector('[data-mark]')
  await page.mouse.move(700, 500)
  await page.waitForTimeout(3000)
  const times = await filters(page)
  await page.close()
  return times
}

/**
 * `npm run bench -- coded`: the map of a project with 2,000 claims in 60 documents beside the map of
 * the project's own five, on one machine in turn. `--built` uses the build that is there.
 */
async function main() {
  if (!process.argv.includes('--built')) build('.')
  const folder = grownProject(SEED, DOCUMENTS, CLAIMS)
  const browser = await launch()
  const measure = async (url: string) => ({
    looks: [await look(browser, url)],
    filters: await filterTimes(browser, url),
    judged: [] as number[],
  })
  try {
    const [few, many] = await served('.', async (own) => {
      process.env.PROJECT_DIR = folder
      return served('.', async (grown) => {
        const found = [await measure(own), await measure(grown)] as const
        for (let i = 1; i < OPENED; i++)
          for (const [n, url] of [own, grown].entries())
            found[n]!.looks.push(await look(browser, url))
        for (let i = 0; i < JUDGED; i++)
          for (const [n, url] of [own, grown].entries())
            found[n]!.judged.push((await audit(url)).categories.performance!.score!)
        return found
      })
    })
    const middle = (of: keyof Look) =>
      [few, many].map(({ looks }) =>
        percentile(
          looks.map((one) => one[of]),
          0.5,
        ),
      ) as [number, number]
    const row = (
      name: string,
      [a, b]: [number, number],
      goal: string,
      met?: boolean,
      unit = ' ms',
    ) => [
      name,
      `${(b / a).toFixed(2)}×`,
      `${Math.round(a).toLocaleString('en')}${unit}`,
      `${Math.round(b).toLocaleString('en')}${unit}`,
      goal && `${goal}: ${met ? 'met' : '**missed**'}`,
    ]
    const ratio = ([a, b]: [number, number]) => b / a
    const [paint, largest] = [middle('paint'), middle('largest')]
    const filtered = [few, many].map(({ filters }) => percentile(filters, 0.5)) as [number, number]
    const slow = [few, many].map(({ filters }) => percentile(filters, 0.95)) as [number, number]
    const judged = [few, many].map(({ judged }) => percentile(judged, 0.5)) as [number, number]
    const out = `${markdownTable([
      [
        '',
        'times',
        'five documents',
        `${DOCUMENTS} documents, ${CLAIMS.toLocaleString('en')} claims`,
        'goal',
      ],
      row('first paint', paint, '≤ 1.2×', ratio(paint) <= 1.2),
      row('largest paint', largest, '≤ 1.2×', ratio(largest) <= 1.2),
      row('marks on the map', middle('marks'), ''),
      row('blocked', middle('blocked'), ''),
      row('HTML, compressed', middle('html'), '', undefined, ' bytes'),
      row('a filter, median', filtered, '≤ 50 ms', filtered[1] <= 50),
      row('a filter, 95 of 100', slow, ''),
      [
        'Lighthouse, performance',
        `${ratio(judged).toFixed(2)}×`,
        judged[0].toFixed(2),
        judged[1].toFixed(2),
        `≥ 0.90: ${judged[1] >= 0.9 ? 'met' : '**missed**'}`,
      ],
    ])}\n\nMedian of ${OPENED} looks and ${JUDGED} runs of Lighthouse. ${machineLine(browser.version())}.`
    console.log(out)
    writeBetween('bench/README.md', 'coded', out)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
