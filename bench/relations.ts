import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { mattersOf, relate, sumsOf } from '#lib/relations'
import { synthetic } from './relations/synthetic'
import { markdownTable, writeBetween } from './shared/report'

/** The same claims in every run. */
const SEED = 20250307
const SIZES = [20_000, 100_000]

/** One size, in a process of its own so that its memory is its own; a line of JSON. */
function measure(n: number) {
  const { claims, context } = synthetic(n, SEED)
  const before = process.memoryUsage().rss / 1e6
  const start = performance.now()
  const relations = relate(claims, context)
  const seconds = (performance.now() - start) / 1000
  const peak = process.resourceUsage().maxRSS / 1e3
  const matters = mattersOf(claims, relations).list.length
  sumsOf(claims, relations, context.places)
  const rest = (performance.now() - start) / 1000 - seconds
  const kinds = [...new Set(relations.map((relation) => relation.kind))]
    .sort()
    .map((kind) => `${relations.filter((relation) => relation.kind === kind).length} ${kind}`)
  console.log(
    JSON.stringify({ n, seconds, rest, relations: relations.length, matters, kinds, before, peak }),
  )
}

type Measured = {
  n: number
  seconds: number
  rest: number
  relations: number
  matters: number
  kinds: string[]
  before: number
  peak: number
}

/** One size, three processes: the quickest of them, and the slowest time. */
function best(n: number): Measured & { slowest: number } {
  const runs = [0, 1, 2].map(() => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
      encoding: 'utf8',
      env: { ...process.env, RELATIONS_BENCH_N: String(n) },
    })
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout) as Measured
  })
  return {
    ...runs.reduce((a, b) => (b.seconds < a.seconds ? b : a)),
    peak: Math.max(...runs.map((run) => run.peak)),
    slowest: Math.max(...runs.map((run) => run.seconds)),
  }
}

function main() {
  const whole = (value: number) => Math.round(value).toLocaleString('en')
  const [small, large] = SIZES.map(best) as [ReturnType<typeof best>, ReturnType<typeof best>]
  const rows = [small, large].map(
    ({ n, relations, matters, seconds, slowest, rest, peak, before }) => [
      whole(n),
      whole(relations),
      whole(matters),
      `${seconds.toFixed(2)} s`,
      `${slowest.toFixed(2)} s`,
      `${rest.toFixed(2)} s`,
      `${whole(peak)} MB`,
      `${whole(before)} MB`,
    ],
  )
  const out = `${markdownTable([['claims', 'relations', 'matters', 'relate, best of 3', 'slowest', 'matters and sums', 'peak memory', 'before'], ...rows])}\n\n${large.n / small.n} times the claims take ${(large.seconds / small.seconds).toFixed(1)} times as long and make ${(large.relations / small.relations).toFixed(1)} times the relations. At ${whole(large.n)}: ${large.kinds.join(', ')}.`
  console.log(out)
  writeBetween('bench/README.md', 'relations', out)
}

if (process.env.RELATIONS_BENCH_N) measure(Number(process.env.RELATIONS_BENCH_N))
else main()
