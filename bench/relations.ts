import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Claim } from '#lib/model'
import { mattersOf, relate, relationIndex, sumsOf } from '#lib/relations'
import type { RelateContext } from '#lib/relations'
import { RELOAD } from './relations/reload'
import type { Reload } from './relations/reload'
import { synthetic } from './relations/synthetic'
import { machineLine, markdownTable, writeBetween } from './shared/report'

/** The same claims in every run. */
const SEED = 20250307
const SIZES = [20_000, 100_000, 1_000_000]
/** The claims of a document that comes to the others, and how many such are tried. */
const DOCUMENT_CLAIMS = 20
const DOCUMENTS = 50
/** The heap that each process may take, in megabytes; Node lets it grow further where it may. */
const HEAP = 1350
/** Claims of the projects that are read again while they are served, and the heap for that. */
const RELOADED = [2_000, 20_000, 100_000]
const RELOAD_HEAP = 6000

/** One size, in a process of its own so that its memory is its own; a line of JSON. */
function measure(n: number) {
  const { claims, context } = synthetic(n, SEED)
  console.log(
    JSON.stringify({ n, ...allRelations(claims, context), ...oneDocument(claims, context) }),
  )
}

/** All relations of the claims, and the memory of the process before and at most, in megabytes. */
function allRelations(claims: readonly Claim[], context: RelateContext) {
  const before = process.memoryUsage().rss / 1e6
  const [start, used] = [performance.now(), process.cpuUsage()]
  const relations = relate(claims, context)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(used)
  const peak = process.resourceUsage().maxRSS / 1e3
  const matters = mattersOf(claims, relations).list.length
  sumsOf(claims, relations, context.places)
  const rest = (performance.now() - start) / 1000 - seconds
  const kinds = [...new Set(relations.map((relation) => relation.kind))]
    .sort()
    .map((kind) => `${relations.filter((relation) => relation.kind === kind).length} ${kind}`)
  const computing = (user + system) / 1e6
  return { seconds, computing, rest, relations: relations.length, matters, kinds, before, peak }
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
  computing: number
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
    const run = spawnSync(
      process.execPath,
      [`--max-old-space-size=${HEAP}`, '--import', 'tsx', fileURLToPath(import.meta.url)],
      { encoding: 'utf8', env: { ...process.env, RELATIONS_BENCH_N: String(n) } },
    )
    if (run.status !== 0) throw new Error(run.stderr)
    return JSON.parse(run.stdout) as Measured
  })
  return {
    ...runs.reduce((a, b) => (b.seconds < a.seconds ? b : a)),
    peak: Math.max(...runs.map((run) => run.peak)),
    slowest: Math.max(...runs.map((run) => run.seconds)),
  }
}

/** A project of so many claims that is read again while it is served, in a process of its own. */
function reload(claims: number): Reload {
  const run = spawnSync(
    process.execPath,
    [`--max-old-space-size=${RELOAD_HEAP}`, '--import', 'tsx', RELOAD],
    { encoding: 'utf8', env: { ...process.env, RELOAD_BENCH_N: String(claims) } },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout.trim().split('\n').at(-1)!) as Reload
}

/** How long the server answers nobody while it reads a project again, by another thread or by its own. */
function reloads() {
  const rows = RELOADED.map(reload).map((one) => [
    whole(one.claims),
    whole(one.relations),
    `${whole(one.here.pause / one.apart.pause)}×`,
    `${whole(one.apart.pause)} ms`,
    `${whole(one.here.pause)} ms`,
    `${one.apart.seconds.toFixed(1)} s`,
    `${one.here.seconds.toFixed(1)} s`,
    `${one.checking.toFixed(1)} s`,
    `${one.relating.toFixed(1)} s`,
  ])
  const head = [
    ...['claims', 'relations', 'times shorter', 'longest pause', 'in its own thread'],
    ...['until it is served', 'in its own thread', 'read and check', 'relate'],
  ]
  const out = `${markdownTable([head, ...rows])}\n\n${machineLine()}`
  console.log(out)
  writeBetween('bench/README.md', 'reload', out)
}

const whole = (value: number) => Math.round(value).toLocaleString('en')

function main() {
  const sizes = SIZES.map(best)
  const rows = sizes.map((one) => [
    whole(one.n),
    whole(one.relations),
    whole(one.matters),
    `${one.seconds.toFixed(2)} s`,
    `${one.slowest.toFixed(2)} s`,
    `${one.computing.toFixed(2)} s`,
    `${one.rest.toFixed(2)} s`,
    `${whole(one.peak)} MB`,
    `${whole(one.before)} MB`,
  ])
  const growth = sizes.slice(1).map((large, i) => {
    const small = sizes[i]!
    return `${large.n / small.n} times ${whole(small.n)} claims take ${(large.seconds / small.seconds).toFixed(1)} times as long and make ${(large.relations / small.relations).toFixed(1)} times the relations.`
  })
  const indexes = sizes.map(({ n, seconds, indexing, added, removed }) => [
    whole(n),
    `${indexing.toFixed(2)} s`,
    `${added[0].toFixed(1)} ms`,
    `${added[1].toFixed(1)} ms`,
    `${removed[0].toFixed(1)} ms`,
    `${removed[1].toFixed(1)} ms`,
    `${whole((seconds * 1000) / added[0])}×`,
  ])
  const largest = sizes.at(-1)!
  const out = `${markdownTable([['claims', 'relations', 'matters', 'relate, best of 3', 'slowest', 'computing', 'matters and sums', 'peak memory', 'before'], ...rows])}

${growth.join(' ')} At ${whole(largest.n)}: ${largest.kinds.join(', ')}.

An index is made once, and then tells the relations of a document of ${DOCUMENT_CLAIMS} claims that comes to the others, and what goes with a document that leaves them (median of ${DOCUMENTS}, and slowest). The last column is how many times as long relating all anew takes.

${markdownTable([['claims', 'index', 'comes', 'slowest', 'leaves', 'slowest', 'all anew'], ...indexes])}

${machineLine()}`
  console.log(out)
  writeBetween('bench/README.md', 'relations', out)
}

/** `npm run bench -- relations [--reload]`: all of it, or the reload of a served project alone. */
if (process.env.RELATIONS_BENCH_N) measure(Number(process.env.RELATIONS_BENCH_N))
else {
  if (!process.argv.includes('--reload')) main()
  reloads()
}
