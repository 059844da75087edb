import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ofFile } from '#lib/util'
import {
  CLAIM_FORMATS,
  DATE_FORMATS,
  TABLE_FORMATS,
  knownEncoding,
  openClaims,
  readMapping,
} from '#lib/imports'
import type { Mapping } from '#lib/imports'
import { datasetIdOf } from '#lib/open'
import { datasetChanges, filesStore, isDatasetId, protectedNames } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { toldInEnglish } from '#lib/words'
import { packedGazetteer } from '#lib/cli/shared/packed-gazetteer'
import { importArchive } from '#lib/cli/import/archive'
import { datasetOf } from '#lib/cli/import/dataset-of'
import { importReport } from '#lib/cli/import/import-report'
import { proposalOf } from '#lib/cli/import/propose'
import { refusedFile } from '#lib/cli/import/refused-file'
import { decisionsOf } from '#lib/cli/import/decisions'
import { withoutNames } from '#lib/cli/protect/datasets'
import { curated } from '#lib/cli/shared/curated'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { progressBar } from '#lib/cli/shared/progress-bar'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'

/** What a file can be said to be: a codebook, or a kind of file. */
const KINDS = [...CLAIM_FORMATS.map(({ id }) => id), ...Object.keys(TABLE_FORMATS)]

/** The usage of the command line. */
const USAGE = `Usage:
  npm run import -- [<folder>] <file> [--as <format>] [--map mapping.json] [--dates <order>] [--encoding <name>] [--deleted <file>] [--by-name] [--id <dataset id>] [--label <words>]
      reads a file of incidents into a dataset; its format is told by its content. A report is written to <file>.report.txt, rows
      that were refused to <file>.refused.tsv. The same file again changes nothing
  npm run import -- --archive <csv> [--write]
      reads a table of auto-archiver (its spreadsheet as CSV, or the file of its CSV database) and fills in what documents and
      claims of the same address leave out: kept copies, days of retrieval, hashes, media. Without --write it only says so
  npm run import -- <file> --propose
      prints the mapping that the file would be read by, to be edited, with what was seen and what is missing
  --as        reads it as this format, whatever it looks like: ${KINDS.join(', ')}
  --map       which columns (or properties) say what, how dates are written, how precise places are
  --dates     how its days are written: ${DATE_FORMATS.join(', ')}
  --encoding  what its text is written in, such as windows-1256; what its letters show where not given
  --deleted   a file of rows that their keepers have taken back, such as ACLED's deleted events: its column of ids is told as that
              of the file is. What data/datasets/<id>/overrides.json says of rows is applied on every import
  --by-name   looks up rows without coordinates in the gazetteer: the place of that very name, within every area that the row
              names. Without it they are kept with their words for the place
  --id        the dataset's id, by which claims are addressed; the file's name where not given
  --label     its name on the page; the file's name where not given`

/** What the command line was given. */
type ImportArgs = {
  file: string
  root: string
  as?: string
  map?: string
  dates?: string
  encoding?: string
  deleted?: string
  'by-name'?: boolean
  id?: string
  label?: string
  propose?: boolean
}

/**
 * Runs the command line of imports: a file of incidents into the datasets of the project whose
 * folder stands first, else that `PROJECT_DIR` names, else of this folder. The answer is the exit code: 2 on wrong usage.
 */
export const runImport = (all: string[]): Promise<number> =>
  runCommand(USAGE, async () => {
    const { root, args } = projectArguments(all)
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        map: { type: 'string' },
        dates: { type: 'string' },
        encoding: { type: 'string' },
        deleted: { type: 'string' },
        'by-name': { type: 'boolean' },
        id: { type: 'string' },
        label: { type: 'string' },
        propose: { type: 'boolean' },
        archive: { type: 'string' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const { help, archive, write, ...given } = values
    if (help) return (void console.log(USAGE), 0)
    if (archive !== undefined) {
      if (positionals.length > 0 || Object.keys(given).length > 0)
        throw new UsageError('import: --archive goes with --write alone')
      return importArchive(root, archive, write)
    }
    if (write) throw new UsageError('import: --write goes with --archive')
    const [file, ...more] = positionals
    if (!file || more.length > 0)
      throw new UsageError(file ? 'import: one file at a time' : 'import: no file given')
    const store = filesStore(join(root, 'data/datasets'))
    try {
      return await importFile({ file, root, ...given }, store)
    } finally {
      await store.close()
    }
  })

/**
 * Imports a file into a store and says what became of it, on screen and beside the file.
 * @returns 1 where no row was accepted, 0 otherwise.
 */
async function importFile(args: ImportArgs, store: ClaimStore): Promise<number> {
  if (args.as !== undefined && !KINDS.includes(args.as))
    throw new UsageError(`import: --as '${args.as}' is none of ${KINDS.join(', ')}`)
  const mapping = await mappingOf(args)
  const id = args.id ?? datasetIdOf(args.file)
  if (!isDatasetId(id))
    throw new UsageError(
      `import: --id '${id}' is not a readable id: lower-case words joined by hyphens, 100 letters at most`,
    )
  const seen = await openClaims(args.file, {
    ...(args.as !== undefined && { as: args.as }),
    mapping,
    ...((args.propose || args['by-name']) && { unknown: true }),
  })
  if ('reason' in seen) {
    console.error(`${args.file}: ${toldInEnglish(seen.reason)}.`)
    return 1
  }
  if (args.propose) {
    const { json, words } = proposalOf(seen)
    console.error(words)
    console.log(json)
    return 0
  }
  const decisions = await decisionsOf(args, id, seen)
  const { project, boxes } = await curated(args.root)
  const gazetteer = await packedGazetteer(args.root, project)
  const kept = await protectedNames(args.root)
  const started = performance.now()
  const refused = refusedFile(`${args.file}.refused.tsv`)
  const reading = progressBar(process.stderr, started)
  try {
    const { dataset, report, close } = await datasetOf(seen, {
      dataset: id,
      label: args.label ?? basename(args.file),
      gazetteer,
      boxes,
      byName: args['by-name'] === true,
      ...decisions,
      onRefused: (line, reason) => refused.add(line, toldInEnglish(reason)),
      onProgress: reading.show,
    })
    try {
      reading.end()
      const changes = await datasetChanges(store, dataset)
      const imported = new Date().toISOString().slice(0, 10)
      const made = {
        ...dataset,
        about: { ...dataset.about, imported, ...(changes && { changes }) },
      }
      const text = importReport(report, made)
      const storing = progressBar(process.stderr, performance.now())
      const total = dataset.about.rows
      const outcome =
        total === 0
          ? 'nothing to load'
          : await store.load(withoutNames(made, kept), (rows) =>
              storing.show({ file: 'into the store', rows, bytes: rows, totalBytes: total }),
            )
      if (outcome === 'loaded') storing.end()
      const part = `${args.file}.report.txt.part`
      await writeFile(part, `${text}\n`).catch(ofFile(part))
      await rename(part, `${args.file}.report.txt`)
      const list = await refused.done()
      console.log(text)
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
      console.error(
        `${outcome === 'unchanged' ? 'Unchanged: the store has this version already' : outcome === 'loaded' ? 'Loaded' : 'No row was accepted; the store is as it was'}. ${((performance.now() - started) / 1000).toFixed(1)} s, ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s of computing, ${Math.round(maxRSS / 1024)} MB of memory at most. Report: ${args.file}.report.txt${list ? `; rows refused: ${list}` : ''}`,
      )
      return total === 0 ? 1 : 0
    } finally {
      close()
    }
  } catch (error) {
    await refused.drop()
    throw error
  }
}

/** What the mapping file and the options say of how to read the file. */
async function mappingOf({ map, dates, encoding }: ImportArgs): Promise<Mapping> {
  const dateFormat = DATE_FORMATS.find((format) => format === dates)
  if (dates !== undefined && !dateFormat)
    throw new UsageError(`import: --dates '${dates}' is none of ${DATE_FORMATS.join(', ')}`)
  if (encoding !== undefined && knownEncoding(encoding) === undefined)
    throw new UsageError(
      `import: --encoding '${encoding}' is none that is known, such as windows-1256`,
    )
  const said = {
    ...(dateFormat && { dateFormat }),
    ...(encoding !== undefined && { encoding }),
  }
  if (map === undefined) return said
  const text = await readFile(map, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`import: --map '${map}' cannot be read (${error.code})`)
  })
  const read = readMapping(text)
  if ('issues' in read)
    throw new UsageError(read.issues.map((issue) => `${map}: ${issue}`).join('\n'))
  return { ...read.mapping, ...said }
}
