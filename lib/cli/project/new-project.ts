import { mkdir, mkdtemp, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Feature, Point } from 'geojson'
import { checkProject, fieldReference, issueLine, schemaFiles } from '#lib/check'
import { buildBasemap } from '#lib/cli/basemap/build-basemap'
import { buildCountryPack } from '#lib/cli/gazetteer/country/build-country'
import type { Box } from '#lib/geo'
import { readFiles } from '#lib/store'
import type { ProjectClock } from './choices'
import { exampleFiles } from './example'
import type { ExampleTown, ProjectFile } from './example'

/** What a new project is made of. */
export type NewProject = {
  folder: string
  id: string
  /** Codes of its countries (ISO 3166-1 alpha-2), the main one first. */
  countries: readonly string[]
  box?: Box
  languages: readonly string[]
  title: Readonly<Record<string, string>>
  clock: ProjectClock
  /** The day on which it is made, ISO 8601. */
  today: string
  /** Told in one line what is being done. */
  say: (line: string) => void
}

/** Seconds that the parts took, and kB of what was made. */
export type Made = { basemap: number; gazetteer: number; pageKb: number; packKb: number }

const LICENCE = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
}

const IGNORED = `# Texts are other people's property, drafts and their history are not published, and private/ holds hashes of names.
# desk.json holds hashes of passwords.
texts/
drafts/
history/
private/
desk.json
data/datasets/
`

/** Throws where a folder holds anything. One that is not there is made. */
export async function mustBeEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new Error(
      `'${folder}' cannot be read (${error.code}). Name a folder that is not there yet.`,
    )
  })
  if (names.length > 0)
    throw new Error(
      `'${folder}' holds files already, ${names[0]} among them. Name a folder that is empty or not there yet.`,
    )
}

/**
 * Makes a project in a folder: its settings, its first records, its map and its gazetteer. The
 * folder appears whole or not at all.
 * @throws Error in a sentence where the folder holds files, or a part of it cannot be made
 */
export async function newProject(wanted: NewProject): Promise<Made> {
  const { countries, languages, today, say } = wanted
  const folder = resolve(wanted.folder)
  await mustBeEmpty(folder)
  await mkdir(dirname(folder), { recursive: true })
  const work = await mkdtemp(`${folder}.making-`)
  try {
    await writeAll(work, [
      { file: 'project.json', text: settingsText(wanted) },
      { file: '.gitignore', text: IGNORED },
      { file: 'data/FIELDS.md', text: fieldReference() },
      ...schemaFiles().map(({ name, text }) => ({ file: `data/schema/${name}`, text })),
    ])
    const started = performance.now()
    const basemap = await buildBasemap({
      folder: work,
      countries,
      ...(wanted.box && { box: wanted.box }),
      languages,
      today,
      tell: say,
    })
    const drawn = performance.now()
    const town = await largestTown(work, countries, languages)
    const [country] = countries
    const licence = LICENCE.id
    await writeAll(work, [
      ...exampleFiles({ country: country!, languages, licence, ...(town && { town }), today }),
    ])
    const { kB: packKb } = await buildCountryPack({ folder: work, countries, today, say })
    const { issues } = checkProject(await readFiles(work))
    if (issues.length > 0) throw new Error(issues.map(issueLine).join('\n'))
    await rmdir(folder).catch(() => undefined)
    await rename(work, folder)
    return {
      basemap: (drawn - started) / 1000,
      gazetteer: (performance.now() - drawn) / 1000,
      pageKb: basemap.kB,
      packKb,
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** `project.json`, with what a team will want to change in sight. */
function settingsText({ id, title, countries, box, clock, languages }: NewProject): string {
  const settings = {
    $schema: 'data/schema/project.schema.json',
    id,
    title,
    licence: LICENCE,
    countries,
    region: box ? { box } : {},
    ...clock,
    languages: languages.map((language) => ({
      id: language,
      // Names of months and digits of Arabic differ by country.
      ...(language === 'ar' && { intl: `ar-${countries[0]}-u-nu-latn` }),
    })),
    gazetteer: { pack: 'region/places.pack' },
  }
  return `${JSON.stringify(settings, null, 2)}\n`
}

async function writeAll(root: string, files: readonly ProjectFile[]): Promise<void> {
  for (const { file, text } of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
}

/** Ranks of towns on a basemap up to which one is a city: 100,000 people, or a capital. */
const SMALLEST_CITY = 3

type TownFeature = Feature<
  Point,
  { layer: string; rank: number; country: string; names: Record<string, string>; local: string }
>

/**
 * The first town of the countries on a basemap, which lists them from the capital down, with its
 * English name and those in languages of the project.
 */
async function largestTown(
  root: string,
  countries: readonly string[],
  languages: readonly string[],
): Promise<ExampleTown | undefined> {
  const { features } = JSON.parse(await readFile(join(root, 'region/basemap.json'), 'utf8')) as {
    features: TownFeature[]
  }
  const town = features.find(
    ({ properties: { layer, country, names } }) =>
      layer === 'town' && countries.includes(country) && names.en,
  )
  return (
    town && {
      kind: town.properties.rank <= SMALLEST_CITY ? ('city' as const) : ('town' as const),
      point: town.geometry.coordinates as [number, number],
      names: Object.fromEntries(
        Object.entries(town.properties.names).filter(
          ([lang]) => lang === 'en' || languages.includes(lang),
        ),
      ),
    }
  )
}
