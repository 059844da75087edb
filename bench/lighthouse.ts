import { writeFileSync } from 'node:fs'
import lighthouse from 'lighthouse'
import type { Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { options } from '../tests/browser/launch'
import { machineLine } from './shared/machine'
import { percentile } from './shared/percentile'
import { build, freePort, served } from './shared/served'
import { markdownTable, writeBetween } from './shared/table'

const RUNS = 5
/** What a page is held to; `least` or `most`, of the median of the runs. */
const GOALS = [
  { name: 'performance', of: (run: Result) => run.categories.performance!.score!, least: 0.95, digits: 2, unit: '' },
  { name: 'accessibility', of: (run: Result) => run.categories.accessibility!.score!, least: 1, digits: 2, unit: '' },
  { name: 'best practices', of: (run: Result) => run.categories['best-practices']!.score!, least: 0.96, digits: 2, unit: '' },
  { name: 'layout shift', of: (run: Result) => run.audits['cumulative-layout-shift']!.numericValue!, most: 0.02, digits: 3, unit: '' },
  { name: 'first contentful paint', of: (run: Result) => run.audits['first-contentful-paint']!.numericValue!, digits: 0, unit: ' ms' },
  { name: 'largest contentful paint', of: (run: Result) => run.audits['largest-contentful-paint']!.numericValue!, digits: 0, unit: ' ms' },
  { name: 'blocked', of: (run: Result) => run.audits['total-blocking-time']!.numericValue!, digits: 0, unit: ' ms' },
  { name: 'speed index', of: (run: Result) => run.audits['speed-index']!.numericValue!, digits: 0, unit: ' ms' },
]

/** One run of Lighthouse with its own preset of a phone (slowed four times, slow 4G, both simulated), in a fresh browser. */
async function audit(url: string): Promise<Result> {
  const port = await freePort()
  const { args, ...rest } = await options()
  const browser = await chromium.launch({ ...rest, args: [...args, `--remote-debugging-port=${port}`] })
  try {
    const found = await lighthouse(url, { port, onlyCategories: ['performance', 'accessibility', 'best-practices'], logLevel: 'error' })
    return found!.lhr
  } finally {
    await browser.close()
  }
}

async function main() {
  if (!process.argv.includes('--built')) build('.')
  const runs = await served('.', async (url) => {
    const all: Result[] = []
    for (let run = 0; run < RUNS; run++) all.push(await audit(url))
    return all
  })
  const notes = process.argv.find((one) => one.startsWith('--notes='))?.slice('--notes='.length)
  if (notes) writeFileSync(notes, JSON.stringify(runs))
  const rows = GOALS.map(({ name, of, least, most, digits, unit }) => {
    const values = runs.map(of)
    const median = percentile(values, 0.5)
    const goal = least !== undefined ? `≥ ${least}` : most !== undefined ? `< ${most}` : ''
    const met = least !== undefined ? median >= least : most !== undefined ? median < most : undefined
    const write = (value: number) => value.toFixed(digits) + unit
    return [name, write(median), `${write(Math.min(...values))} to ${write(Math.max(...values))}`, goal && `${goal}: ${met ? 'met' : '**missed**'}`]
  })
  const out = `${markdownTable([['', `median of ${RUNS}`, 'from, to', 'goal'], ...rows])}\n\nLighthouse ${runs[0]!.lighthouseVersion}, its preset of a phone. ${machineLine(/Chrome\/([\d.]+)/.exec(runs[0]!.environment.hostUserAgent)?.[1] ?? '')}.`
  console.log(out)
  writeBetween('bench/README.md', 'lighthouse', out)
}

await main()
