import { wordsIn } from '#lib/words'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { projectOrThrow } from '#lib/check'
import { exportFormatOf, exportFormats, readOptions } from '#lib/exports'
import {
  askedWords,
  chooseClaims,
  facetNames,
  facetValues,
  knownOf,
  parseQuery,
  refusal,
} from '#lib/filter'
import { mapData } from '#lib/views'
import { relate } from '#lib/relations'
import { readFiles } from '#lib/store'
import { packedGazetteer } from '#lib/cli/shared/packed-gazetteer'
import { projectArguments } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { writeClaims } from '#lib/cli/shared/write-claims'

const USAGE = `Usage: npm run export -- [<folder>] <format> [--filter "<query>"] [--out file] [--hxl] [--no-bom] [--base address]

${exportFormats.map(({ id, about }) => `  ${id.padEnd(8)} ${about}`).join('\n')}

  --filter  the query of the map's address: "kind=control&said=2024-05-01"
  --out     a file; without it the export goes to standard output
  --hxl     a second row of HXL tags (csv)
  --no-bom  without a byte order mark (csv, acled, ucdp)
  --base    address of the map, ending in /, that ids become addresses under (jsonld)`

/** `npm run export`: the claims a filter asks for, in a format. Exit code 2 on wrong usage. */
async function run(given: string[]): Promise<number> {
  const { root, args } = projectArguments(given)
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      filter: { type: 'string' },
      out: { type: 'string' },
      hxl: { type: 'boolean' },
      'no-bom': { type: 'boolean' },
      base: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [id = '', ...more] = positionals
  const format = exportFormatOf(id)
  if (!format || more.length)
    throw new UsageError(
      format
        ? `'${more[0]}' is one argument too many`
        : id
          ? `'${id}' is no format`
          : 'No format given',
    )
  const params = new URLSearchParams(values.filter ?? '')
  if (values.hxl) params.set('hxl', '1')
  if (values['no-bom']) params.set('bom', '0')
  const read = readOptions(format, params)
  if ('error' in read) throw new UsageError(read.error)
  const project = projectOrThrow(await readFiles(root))
  const gazetteer = await packedGazetteer(root, project)
  const map = mapData(project, gazetteer, relate(project.claims, project))
  const { filter, ignored } = parseQuery(read.rest, knownOf(map))
  if (ignored.length)
    throw new UsageError(
      ignored.map((item) => refusal(item, facetValues(map), wordsIn('en'))).join('\n'),
    )
  const words = wordsIn('en')
  const chosen = chooseClaims(map, filter)
  const written = await writeClaims<string | Promise<Uint8Array>>(
    format,
    chosen,
    project,
    gazetteer,
    {
      ...read.options,
      base: values.base,
      asked: askedWords(filter, facetNames(map, words), words),
    },
  )
  if (values.out === undefined) return (void process.stdout.write(written), 0)
  await writeFile(values.out, written)
  console.error(`${chosen.length} of ${map.claims.length} claims written to ${values.out}`)
  return 0
}

process.exitCode = await runCommand(USAGE, () => run(process.argv.slice(2)))
