import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { UsageError, runCommand } from '#lib/cli/shared/run-command'
import { settingsSchema } from '#lib/model'
import type { ProjectSettings } from '#lib/model'
import { readFiles } from '#lib/store'
import type { Box } from '#lib/geo'
import { buildBasemap } from './build-basemap'
import { fetchStreets } from './streets/fetch-streets'
import { fetchTerrain } from './terrain'

/** What the command line of basemaps says about itself. */
const USAGE = `Usage:
  npm run basemap -- <folder> [--country SD]... [--bbox W,S,E,N]
      the offline basemap of a project into <folder>/region: land, lakes, rivers, borders, provinces, towns, names, relief.
      Countries and box are those of <folder>/project.json unless they are given.
  npm run basemap -- <folder> --streets [--from <address>] [--maxzoom 13] [--bbox W,S,E,N] [--yes]
      streets of the box out of a PMTiles archive of the world (Protomaps' newest, ODbL, or the address given), by ranges.
      The size is said first; above 200 MB it asks for --yes. What was fetched is kept, and a further run goes on from there.
  npm run basemap -- <folder> --relief [--from <address>] [--maxzoom 9] [--yes]
      a finer relief: elevations of the box out of a PMTiles archive in the encoding of Terrarium (Mapterhorn's, or the
      address given), by ranges as above; then the basemap is built anew with it.`

/** Runs the command line of basemaps. The answer is the exit code: 2 on wrong usage. */
export const runBasemap = (args: string[]): Promise<number> =>
  runCommand(USAGE, () => basemap(args))

/** Four numbers of a box as they are written on a command line. */
export function boxOfText(text: string): Box {
  const numbers = text.split(',').map(Number)
  if (numbers.length !== 4 || numbers.some((value) => !Number.isFinite(value)))
    throw new UsageError(`--bbox '${text}' is not west,south,east,north in degrees`)
  return numbers as unknown as Box
}

/**
 * The settings of a folder; none where it has no `project.json`.
 * @throws Error with the field and the rule where the file is wrong
 */
async function settingsOf(folder: string): Promise<ProjectSettings | undefined> {
  const { file, text, problem } = (await readFiles(folder)).settings
  if (problem) throw new Error(`${file} ${problem}`)
  if (!text) return undefined
  const read = settingsSchema.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Error(`${file}: ${issue!.path.join('.')}: ${issue!.message}`)
}

async function basemap(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      country: { type: 'string', multiple: true },
      bbox: { type: 'string' },
      streets: { type: 'boolean' },
      relief: { type: 'boolean' },
      from: { type: 'string' },
      maxzoom: { type: 'string' },
      yes: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return (void console.log(USAGE), 0)
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new UsageError('Name the folder of one project')
  const settings = await settingsOf(resolve(folder))
  if (values.streets) return streets(resolve(folder), values, settings)
  const countries = values.country ?? settings?.countries ?? []
  const box = values.bbox ? boxOfText(values.bbox) : settings?.region.box
  if (countries.length === 0 && !box)
    throw new Error(
      `'${folder}' names no country and no box. Write countries into its project.json, or give --country SD or --bbox W,S,E,N`,
    )
  if (values.relief) await relief(resolve(folder), values, box)
  const { files, kB } = await buildBasemap({
    folder: resolve(folder),
    countries,
    ...(box && { box }),
    languages: settings?.languages.map(({ id }) => id) ?? [],
    today: new Date().toISOString().slice(0, 10),
    tell: (line) => console.log(line),
  })
  for (const file of files) console.log(`${file.name}: ${file.kB.toFixed(1)} kB`)
  console.log(`A page fetches ${kB.toFixed(0)} kB.`)
  return 0
}

type StreetValues = { bbox?: string; from?: string; maxzoom?: string; yes?: boolean }

/** The box of the basemap that a folder has. */
async function builtBox(folder: string): Promise<Box | undefined> {
  const { text } = (await readFiles(folder)).basemap
  return text ? (JSON.parse(text) as { region?: { box?: Box } }).region?.box : undefined
}

/** Fetches the elevations of the basemap that a folder has. */
async function relief(
  folder: string,
  { from, maxzoom, yes = false }: StreetValues,
  wanted: Box | undefined,
): Promise<void> {
  const box = wanted ?? (await builtBox(folder))
  if (!box) throw new UsageError('No box is known: build the basemap first, or give --bbox')
  await fetchTerrain({
    folder,
    box,
    ...(from && { from }),
    ...(maxzoom && { maxZoom: zoomOf(maxzoom) }),
    yes,
    tell: (line) => console.log(line),
  })
}

/** A zoom as it is written on a command line. */
function zoomOf(text: string): number {
  if (!/^1?\d$/.test(text)) throw new UsageError(`--maxzoom '${text}' is no zoom from 0 to 19`)
  return Number(text)
}

async function streets(
  folder: string,
  { bbox, from, maxzoom, yes = false }: StreetValues,
  settings: ProjectSettings | undefined,
): Promise<number> {
  const box = bbox ? boxOfText(bbox) : (settings?.region.box ?? (await builtBox(folder)))
  if (!box) throw new UsageError('No box is known: build the basemap first, or give --bbox')
  const file = await fetchStreets({
    folder,
    box,
    ...(from && { from }),
    ...(maxzoom && { maxZoom: zoomOf(maxzoom) }),
    yes,
    today: new Date().toISOString().slice(0, 10),
    tell: (line) => console.log(line),
  })
  if (settings?.map.streets !== file)
    console.log(`To show it, write into project.json: "map": { "streets": "${file}" }`)
  return 0
}
