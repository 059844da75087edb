import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Claim } from '#lib/model'
import { mattersOf, relate, relationIndex, sumsOf } from '#lib/relations'
import type { RelateContext } from '#lib/relations'
import { synthetic } from './relations/synthetic'
import { machineLine, markdownTable, writeBetween } from './shared/report'

/** The same claims in every run. */
const SEED = 20250307
const SIZES = [20_000, 100_000]
/** The claims of a document that comes to the others, and how many such are tried. */
const DOCUMENT_CLAIMS = 20
const DOCUMENTS = 50

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
  const { indexing, added, removed } = oneDocument(claims, context)
  const kinds = [...new Set(relations.map((relation) => relation.kind))]
    .sort()
    .map((kind) => `${relations.filter((relation) => relation.kind === kind).length} ${kind}`)
  console.log(
    JSON.stringify({
      ...{ n, seconds, rest, relations: relations.length, matters, kinds, before, peak },
      ...{ indexing, added, removed },
    }),
  )
}

/**
 * Seconds that an index takes, and milliseconds in which it tells the relations of a document that
 * comes to the others, and of one that leaves them: the median and the slowest.
 */
function oneDocument(claims: readonly Claim[], context: RelateContext) {
  const start = performance.now()
  const index = relationIndex(claims, context)
  const indexing = (performance.now() - start) / 1000
  const timed = (ask: (i: number) => void) => {
    const took = Array.from({ length: DOCUMENTS }, (_, i) => {
      const from = performance.now()
      ask(i)
      return performance.now() - from
    }).sort((a, b) => a - b)
    return [took[DOCUMENTS / 2]!, took.at(-1)!] as const
  }
  const step = Math.floor(claims.length / DOCUMENT_CLAIMS)
  const added = timed((i) => {
    const id = `new-${i}`
    const own = Array.from({ length: DOCUMENT_CLAIMS }, (_, at) => ({
      ...claims[(at * step + i * 7) % claims.length]!,
      id: `${id}/${at}`,
      document: id,
    }))
    index.relationsOf(id, { document: { ...context.documents[0]!, id }, claims: own })
  })
  const removed = timed((i) => index.relationsOf(context.documents[i * 7]!.id, { claims: [] }))
  return { indexing, added, removed }
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
  indexing: number
  added: readonly [median: number, slowest: number]
  removed: readonly [median: number, slowest: number]
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
  const out = `${markdownTable([['claims', 'relations', 'matters', 'relate, best of 3', 'slowest', 'matters and sums', 'peak memory', 'before'], ...rows])}\n\n${large.n / small.n} times the claims take ${(large.seconds / small.seconds).toFixed(1)} times as long and make ${(large.relations / small.relations).toFixed(1)} times the relations. At ${whole(large.n)}: ${large.kinds.join(', ')}.

An index of ${whole(large.n)} claims takes ${large.indexing.toFixed(2)} s, once. It tells the relations of a document of ${DOCUMENT_CLAIMS} claims that comes to them in ${large.added[0].toFixed(1)} ms (median of ${DOCUMENTS}, slowest ${large.added[1].toFixed(1)} ms), and what goes with a document in ${large.removed[0].toFixed(1)} ms (slowest ${large.removed[1].toFixed(1)} ms). Relating all anew takes ${Math.round((large.seconds * 1000) / large.added[0])} times as long. ${machineLine()}`
  console.log(out)
  writeBetween('bench/README.md', 'relations', out)
}

if (process.env.RELATIONS_BENCH_N) measure(Number(process.env.RELATIONS_BENCH_N))
else main()
