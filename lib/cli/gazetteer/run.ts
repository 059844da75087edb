import { parseArgs } from 'node:util'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { adminCheck } from './admin-check'
import { build } from './build'
import { lookup } from './lookup'

/** What the command line of the gazetteer says about itself. */
const USAGE = `Usage:
  npm run gazetteer -- build <files> --out <pack>
      merges GeoNames dumps, alternateNamesV2, OCHA P-code tables (CSV), boundaries (GeoJSON) and aliases (CSV: Sheer,geonames:172536)
      with the curated gazetteer; each file is told by its content. Rows refused are listed in <pack>.refused.txt
  npm run gazetteer -- admin-check <pcodes.csv> <boundaries.geojson>
      how many places get their own district by polygon alone, and by the nearest polygon within 3 km
  npm run gazetteer -- lookup <name> [--json] [--focus lon,lat] [--kind town]...
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
    { build: ['out'], 'admin-check': [], lookup: ['json', 'focus', 'kind'] }[command ?? ''] ??
    wrong(command ? `Unknown command '${command}'` : 'No command given')
  const stray = given(options)
  if (stray) wrong(`'--${stray}' is no option of ${command}`)
  if (command === 'build') return build(rest, values.out)
  if (command === 'admin-check') return adminCheck(rest)
  return lookup(rest.join(' '), values)
}
