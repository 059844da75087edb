import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { projectOrThrow } from '#lib/check'
import {
  DOCUMENTS,
  compared,
  datasetSide,
  documentsSide,
  matchCounts,
  matchesAsCsv,
} from '#lib/compare'
import type { MatchSide } from '#lib/compare'
import { packedGazetteer } from '#lib/cli/shared/packed-gazetteer'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { relate } from '#lib/relations'
import { openStore, readFiles } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { mapData, readMatchParams, visibleControls } from '#lib/views'
import { projectWords } from '#lib/words'

const USAGE = `Usage: npm run match -- [<folder>] <a> <b> [--km 5] [--days 1] [--from day] [--to day] [--out file]

  <a> <b>   ids of datasets, or documents: what both may tell of, and what only one has, as CSV
  --km      how far apart two rows may be, beyond what is known of their places
  --days    how many days apart they may be
  --from, --to  the days to compare, such as 2024-05-01; else those that both speak of
  --out     a file; without it the list goes to standard output`

/** `npm run match`: the match list of two sets as CSV. Exit code 2 on wrong usage. */
async function run(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given)
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      km: { type: 'string' },
      days: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [a, b, ...more] = positionals
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError('Name two sets: ids of datasets, or documents')
  if (a === b) throw new UsageError(`'${a}' is named twice: name two sets`)
  const { out, km, days, from, to } = values
  const { params, ignored } = readMatchParams(
    new URLSearchParams({
      with: b,
      ...(km !== undefined && { km }),
      ...(days !== undefined && { days }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }),
  )
  if (ignored.length > 0)
    throw new UsageError(
      ignored
        .map(({ name, value, allowed }) => `--${name}: '${value}' is not ${allowed}`)
        .join('\n'),
    )
  const store = openStore({ root, url: process.env.DATABASE_URL })
  try {
    const project = projectOrThrow(await readFiles(root))
    const words = projectWords(project.settings, 'en')
    const side = (id: string) => (id === DOCUMENTS ? ofDocuments() : ofDataset(store, id))
    const ofDocuments = async () => {
      const gazetteer = await packedGazetteer(root, project)
      const shown = visibleControls(project)
      const map = mapData(shown, gazetteer, relate(shown.claims, shown), words)
      return documentsSide({ shown, map, mapIn: () => map, snapshot: { version: '' } })
    }
    const sides = { here: await side(a), there: await side(b) }
    const found = await compared(sides.here, sides.there, params, {
      rows: Infinity,
      pairs: Infinity,
    })
    if (found === 'too-many') throw new Error('More rows than can be compared.')
    const csv = matchesAsCsv(found, sides, words)
    const { same, near, here, there } = matchCounts(found)
    if (out === undefined) await pipeline(csv, process.stdout, { end: false })
    else await writeFile(out, csv)
    console.error(
      `${a} and ${b}: ${same} rows of ${a} may be the same as one of ${b}, ${near} are near one, ${here} are only in ${a}, ${there} only in ${b}. A match is a proposal.`,
    )
    return 0
  } finally {
    await store.close()
  }
}

/** A dataset as a side. Throws where there is none of the id. */
async function ofDataset(store: ClaimStore, id: string): Promise<MatchSide> {
  const about = await store.about(id)
  const side = about && (await datasetSide(store, about))
  if (side) return side
  const all = (await store.datasets()).map((dataset) => dataset.id)
  throw new Error(
    `There is no dataset '${id}'. There are: ${[DOCUMENTS, ...all].join(', ')}. Import one with npm run import -- <file>.`,
  )
}

process.exitCode = await runCommand(USAGE, () => run(process.argv.slice(2)))
