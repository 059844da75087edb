import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { spokenIn } from '#lib/cli/basemap/labels/local-names'
import { boxOfText } from '#lib/cli/basemap/run'
import { townsOf } from '#lib/cli/gazetteer/country/offline-files'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { withTerminal } from './ask'
import type { Ask } from './ask'
import { chooseClock, chooseTitle } from './choices'
import { mustBeEmpty, newProject } from './new-project'

const USAGE = `Usage: npm run project -- new <folder> --country SD [--country SS]... [--bbox W,S,E,N] [--lang en,ar] [--title "..."] [--zone <time zone>]

  Makes a project: project.json, its first records with an invented example, a map and a gazetteer of its countries.
  It needs the network only for packages that were never fetched. What it cannot know it asks on a terminal.

  --country  two letters (ISO 3166-1), the main one first
  --bbox     what the map can show, in degrees; the countries with some ground around where it is left out
  --lang     languages of its records, the first one first; English and the country's own where it is left out
  --title    what the map is called, once for each language in their order
  --zone     its time zone (IANA), or by-place where each claim goes by the clock of its place`

/** Runs the command line that makes projects. The answer is the exit code: 2 on wrong usage. */
export const runProject = (args: string[]): Promise<number> =>
  runCommand(USAGE, () => withTerminal((ask) => project(args, ask)))

async function project(args: string[], ask: Ask | undefined): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      country: { type: 'string', multiple: true },
      bbox: { type: 'string' },
      lang: { type: 'string' },
      title: { type: 'string', multiple: true },
      zone: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [command, folder, ...more] = positionals
  if (command !== 'new')
    throw new UsageError(command ? `'${command}' is no command` : 'No command given')
  if (!folder || more.length > 0) throw new UsageError('Name the one folder that is to be made')
  await mustBeEmpty(folder)
  const started = performance.now()
  const say = (line: string) => console.error(line)
  const countries = values.country ?? (await askedCountries(ask))
  for (const code of countries)
    if (!/^[A-Z]{2}$/.test(code))
      throw new UsageError(
        `--country '${code}' is no code of a country: write two capital letters, SD for Sudan`,
      )
  const box = values.bbox === undefined ? undefined : boxOfText(values.bbox)
  const languages = values.lang
    ? languagesOf(values.lang)
    : [...new Set(['en', spokenIn(countries[0]!)])]
  const { zones } = await townsOf(countries, say)
  const clock = await chooseClock(values.zone, zones, ask)
  const title = await chooseTitle(values.title ?? [], languages, countries[0]!, ask)
  const made = await newProject({
    folder,
    id: idOf(folder, countries[0]!),
    countries,
    ...(box && { box }),
    languages,
    title,
    clock,
    today: new Date().toISOString().slice(0, 10),
    say,
  })
  const seconds = (performance.now() - started) / 1000
  console.log(
    [
      `Made in ${seconds.toFixed(1)} s: '${folder}', ${clock.timeZone}, a map of ${made.pageKb.toFixed(0)} kB (${made.basemap.toFixed(1)} s), a gazetteer of ${made.packKb.toFixed(0)} kB (${made.gazetteer.toFixed(1)} s).`,
      `See it:        npm start -- ${folder}`,
      `Check it:      npm run check -- ${folder}`,
      'Code a text:   seeds/example.json shows how; it is invented: delete it with its place and its outlet once yours stands beside it.',
    ].join('\n'),
  )
  return 0
}

async function askedCountries(ask: Ask | undefined): Promise<string[]> {
  const answer = await ask?.('Which country is it about (two letters, SD for Sudan)? ')
  if (!answer) throw new UsageError('Say which country it is about: --country SD')
  return answer.toUpperCase().split(/[\s,]+/)
}

function languagesOf(text: string): string[] {
  return text.split(',').map((tag) => {
    try {
      return Intl.getCanonicalLocales(tag.trim())[0]!
    } catch {
      throw new UsageError(`--lang '${tag}' is no language tag: write en,ar`)
    }
  })
}

/** The id of a project: the name of its folder, as far as its letters allow, else its country. */
function idOf(folder: string, country: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return name || country.toLowerCase()
}
