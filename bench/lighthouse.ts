import { rmSync, writeFileSync } from 'node:fs'
import type { Result } from 'lighthouse'
import { audit } from './shared/audit'
import { machineLine, markdownTable, percentile, writeBetween } from './shared/report'
import { build, served } from './shared/served'

/** A median of five swings by 0.02 from run to run on a machine that others use, too. */
const RUNS = 11
/** What of the judgement is the stack's: Next, Leaflet, react-leaflet and one mark. */
const MINIMAL = 'bench/page/minimal'
/** What a page is held to; `least` or `most`, of the median of the runs. */
const GOALS = [
  {
    name: 'performance',
    of: (run: Result) => run.categories.performance!.score!,
    least: 0.95,
    digits: 2,
    unit: '',
  },
  {
    name: 'accessibility',
    of: (run: Result) => run.categories.accessibility!.score!,
    least: 1,
    digits: 2,
    unit: '',
  },
  {
    name: 'best practices',
    of: (run: Result) => run.categories['best-practices']!.score!,
    least: 0.96,
    digits: 2,
    unit: '',
  },
  {
    name: 'layout shift',
    of: (run: Result) => run.audits['cumulative-layout-shift']!.numericValue!,
    most: 0.02,
    digits: 3,
    unit: '',
  },
  {
    name: 'first contentful paint',
    of: (run: Result) => run.audits['first-contentful-paint']!.numericValue!,
    digits: 0,
    unit: ' ms',
  },
  {
    name: 'largest contentful paint',
    of: (run: Result) => run.audits['largest-contentful-paint']!.numericValue!,
    digits: 0,
    unit: ' ms',
  },
  {
    name: 'blocked',
    of: (run: Result) => run.audits['total-blocking-time']!.numericValue!,
    digits: 0,
    unit: ' ms',
  },
  {
    name: 'speed index',
    of: (run: Result) => run.audits['speed-index']!.numericValue!,
    digits: 0,
    unit: ' ms',
  },
]

async function main() {
  if (!process.argv.includes('--built')) build('.')
  build(MINIMAL)
  const { runs, least } = await served('.', (url) =>
    served(MINIMAL, async (minimal) => {
      const [runs, least]: Result[][] = [[], []]
      for (let run = 0; run < RUNS; run++) {
        runs!.push(await audit(url))
        least!.push(await audit(minimal))
      }
      return { runs: runs!, least: least! }
    }),
  ).finally(() => rmSync(`${MINIMAL}/.next`, { recursive: true, force: true }))
  const notes = process.argv.find((one) => one.startsWith('--notes='))?.slice('--notes='.length)
  if (notes) writeFileSync(notes, JSON.stringify(runs))
  const rows = GOALS.map(({ name, of, least: atLeast, most, digits, unit }) => {
    const median = percentile(runs.map(of), 0.5)
    const goal = atLeast !== undefined ? `≥ ${atLeast}` : most !== undefined ? `< ${most}` : ''
    const met =
      atLeast !== undefined ? median >= atLeast : most !== undefined ? median < most : undefined
    const write = (value: number) => value.toFixed(digits) + unit
    const range = (values: number[]) =>
      `${write(Math.min(...values))} to ${write(Math.max(...values))}`
    return [
      name,
      write(median),
      range(runs.map(of)),
      goal && `${goal}: ${met ? 'met' : '**missed**'}`,
      write(percentile(least.map(of), 0.5)),
      range(least.map(of)),
    ]
  })
  const out = `${markdownTable([['', `ours, median of ${RUNS}`, 'from, to', 'goal', 'minimal page, median', 'from, to'], ...rows])}\n\nLighthouse ${runs[0]!.lighthouseVersion}, its preset of a phone. ${machineLine(/Chrome\/([\d.]+)/.exec(runs[0]!.environment.hostUserAgent)?.[1] ?? '')}.`
  console.log(out)
  writeBetween('bench/README.md', 'lighthouse', out)
}

await main()
