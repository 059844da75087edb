import { parseArgs } from 'node:util'
import { isFolder, projectArguments, usualRoot } from '#lib/cli/shared/project-arguments'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { adminCheck } from './admin-check'
import { build } from './build'
import { buildFolder } from './country/build-folder'
import { lookup } from './lookup'

/** What the command line of the gazetteer says about itself. */
const USAGE = `Usage:
  npm run gazetteer -- build <folder> [--country SD]... [--fetch] [--mirror <address>] [<files>]
      the places of a project's countries into <folder>/region/places.pack, offline, from GeoNames (500 people and more) and
      Natural Earth's provinces; countries are those of <folder>/project.json unless they are given. Files are merged as below.
      --fetch asks GeoNames, geoBoundaries and OCHA for all places, names with languages, areas and P-codes; what, how large
      and under which licence is said first. --mirror names an address with the same paths
  npm run gazetteer -- build <files> --out <pack>
      merges GeoNames dumps, alternateNamesV2, OCHA P-code tables (CSV), boundaries (GeoJSON) and aliases (CSV: Sheer,geonames:172536)
      with the curated gazetteer; each file is told by its content. Rows refused are listed in <pack>.refused.txt
  npm run gazetteer -- admin-check <pcodes.csv> <boundaries.geojson>
      how many places get their own district by polygon alone, and by the nearest polygon within 3 km
  npm run gazetteer -- lookup [<folder>] <name> [--json] [--focus lon,lat] [--kind town]...
      places a name may mean, from the curated gazetteer or the pack that GAZETTEER_PACK names`

/** Runs the command line of packs and look-ups. The answer is the exit code: 2 on wrong usage. */
export const runGazetteer = (args: string[]): Promise<number> =>
  runCommand(USAGE, () => gazetteer(args))

async function gazetteer(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      country: { type: 'string', multiple: true },
      fetch: { type: 'boolean' },
      mirror: { type: 'string' },
      json: { type: 'boolean' },
      focus: { type: 'string' },
      kind: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [command, ...rest] = positionals
  const given = (allowed: readonly string[]) =>
    Object.keys(values).find((name) => !allowed.includes(name))
  const wrong = (reason: string) => {
    throw new UsageError(reason)
  }
  if (values.help) return (void console.log(USAGE), 0)
  const options =
    {
      build: ['out', 'country', 'fetch', 'mirror'],
      'admin-check': [],
      lookup: ['json', 'focus', 'kind'],
    }[command ?? ''] ?? wrong(command ? `Unknown command '${command}'` : 'No command given')
  const stray = given(options)
  if (stray) wrong(`'--${stray}' is no option of ${command}`)
  if (command === 'build' && rest[0] && isFolder(rest[0])) {
    if (values.out) wrong('build: --out goes with files; the pack of a folder lies in its region/')
    return buildFolder(rest[0], rest.slice(1), values)
  }
  if (command === 'build') {
    if (values.country || values.fetch || values.mirror)
      wrong('build: --country, --fetch and --mirror go with the folder of a project')
    return build(rest, values.out)
  }
  if (command === 'admin-check') return adminCheck(rest)
  // A single word is the name, whatever folders there are.
  const { root, args: name } =
    rest.length > 1 ? projectArguments(rest) : { root: usualRoot(), args: rest }
  return lookup(name.join(' '), values, root)
}
