import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { loadSite } from './load-site'
import { siteFiles, singleFile } from './site-files'
import {
  chooseClaims,
  facetValues,
  knownOf,
  parseQuery,
  refusal,
  serialiseQuery,
} from '#lib/filter'
import { LANGUAGES, isLanguage, wordsIn } from '#lib/words'

const USAGE = `Usage: npm run export:site -- [<folder>] [--out folder] [--lang en|ar] [--base address]
       npm run export:site -- [<folder>] --single [--filter "<query>"] [--lang en|ar] [--out file.html]

  --out     the folder of the site, made where it is not there (out); of the one file its name (view.html)
  --lang    the language that pages are written in (en)
  --base    the address it will have, ending in /: for canonical links. The site works anywhere without it
  --single  one file instead, which opens from a disk
  --filter  the query of the map's address that the one file begins with: "kind=control&said=2024-05-01"`

/** Files that are not ours are never written over: a folder is empty, or holds a site. */
async function clear(folder: string) {
  const names = await readdir(folder).catch((): string[] => [])
  if (names.length && !(names.includes('index.html') && names.includes('assets')))
    throw new UsageError(
      `--out: '${folder}' holds other files. Name a folder that is empty, or holds an earlier site`,
    )
  if (names.length)
    await Promise.all(
      [
        'index.html',
        'about.html',
        'documents.html',
        'sources.html',
        'places.html',
        'assets',
        'data',
        'media',
        'claim',
        'matter',
        'place',
        'source',
        'document',
      ].map((name) => rm(join(folder, name), { recursive: true, force: true })),
    )
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>) {
  await clear(folder)
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const megabytes = (contents: Iterable<string | Uint8Array>) =>
  `${([...contents].reduce((sum, content) => sum + Buffer.byteLength(content), 0) / 1e6).toFixed(2)} MB`

/**
 * Runs the command line of the site: the map and its pages as files for any host, or as one file.
 * The answer is the exit code: 2 on wrong usage.
 */
export const runSite = (args: string[]): Promise<number> => runCommand(USAGE, () => site(args))

async function site(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given, { folderAlone: true })
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      base: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      single: { type: 'boolean' },
      filter: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (console.log(USAGE), 0)
  if (values.filter !== undefined && !values.single)
    throw new UsageError(
      '--filter belongs to --single: a site holds every claim, and its addresses filter',
    )
  if (values.base !== undefined && !values.base.endsWith('/'))
    throw new UsageError(`--base: '${values.base}' does not end in /`)
  if (!isLanguage(values.lang))
    throw new UsageError(
      `--lang: '${values.lang}' is not one of ${LANGUAGES.map(({ id }) => id).join(', ')}`,
    )
  const made = await loadSite(root, values.lang)
  if (!values.single) {
    const files = await siteFiles(made, values.base)
    await writeAll(values.out ?? 'out', files)
    console.log(`${files.size} files, ${megabytes(files.values())}, in ${values.out ?? 'out'}`)
    return 0
  }
  const query = parseQuery(new URLSearchParams(values.filter ?? ''), knownOf(made.map))
  if (query.ignored.length)
    throw new UsageError(
      query.ignored.map((item) => refusal(item, facetValues(made.map), wordsIn('en'))).join('\n'),
    )
  const text = await singleFile(made, serialiseQuery(query))
  const file = values.out ?? 'view.html'
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  console.log(
    `${chooseClaims(made.map, query.filter).length} of ${made.map.claims.length} claims shown at first, ${megabytes([text])}, in ${file}`,
  )
  return 0
}
