import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkProject } from '#lib/check'
import { packPlaces } from '#lib/gazetteer/country'
import { importPlaces } from '#lib/imports'
import type { ImportResult } from '#lib/imports'
import { readFiles } from '#lib/store'
import { sha256 } from '#lib/util/sha256'
import { ADMIN_1, CITIES_500 } from '#lib/cli/shared/data-packages'
import { OUTLINES } from '#lib/cli/shared/outlines'
import { writeSources } from '#lib/cli/shared/region-sources'
import { fetchPlaces } from '../fetch/fetch-places'
import type { FetchedFile } from '../fetch/fetch-places'
import { offlineFiles } from './offline-files'
import { writeOutlines } from './write-outlines'

/** The file of a region that holds its places, and that of the rows which could not be used. */
const PACK = 'places.pack'
const REFUSED = 'places.refused.txt'

/** What a pack of countries is built from. */
export type CountryPackOptions = {
  /** The folder of the project; the results are written into its `region/`. */
  folder: string
  /** Codes of countries (ISO 3166-1 alpha-2), the main one first. */
  countries: readonly string[]
  /** Further files of any format that `importPlaces` reads. */
  files?: readonly string[]
  /** Fetches what GeoNames, geoBoundaries and OCHA hold; from a mirror where one is named. */
  fetch?: { mirror?: string }
  /** The day of the build, ISO 8601, for SOURCES.json. */
  today: string
  /** Told in one line what is being done. */
  say: (line: string) => void
}

/** A pack that was built: where it lies, how large it is, and what was read for it. */
export type CountryPack = {
  path: string
  places: number
  kB: number
  seconds: number
  /** Time zones in which the countries' places lie, the most people first. */
  zones: string[]
  result: ImportResult
}

/**
 * Builds the pack of a project's countries into `<folder>/region/`, with the project's own places
 * merged in, and writes into `SOURCES.json` where it is from. Without `fetch` the network is needed
 * only for packages that are not in the cache yet.
 * @throws Error in a sentence where a code is of no country, or nothing is known of it
 */
export async function buildCountryPack(options: CountryPackOptions): Promise<CountryPack> {
  const { folder, countries, files = [], today, say } = options
  const started = performance.now()
  for (const code of countries)
    if (!/^[A-Z]{2}$/.test(code))
      throw new Error(`'${code}' is no code of a country: write two capital letters, SD for Sudan`)
  const work = await mkdtemp(join(tmpdir(), 'places-'))
  try {
    const fetched = options.fetch
      ? await fetchPlaces({ countries, folder: work, say, ...options.fetch })
      : []
    // The whole dump of a country has the places of 500 people and more, of a later day.
    const towns = !fetched.some(({ holdsTowns }) => holdsTowns)
    const offline = await offlineFiles(countries, work, towns, say)
    const refused: string[] = []
    const { project } = checkProject(await readFiles(folder))
    const result = await importPlaces(
      [...offline.paths, ...fetched.map(({ path }) => path), ...files],
      {
        curated: project.places,
        boxes: new Map(),
        onRefused: (file, line, reason) =>
          refused.push(`${file}${line ? `:${line}` : ''}: ${reason}\n`),
      },
    )
    if (result.places.length === project.places.length)
      throw new Error(`Nothing is known of ${countries.join(', ')}. Is that the code of a country?`)
    const pack = packPlaces(result.places)
    const home = join(folder, 'region')
    await mkdir(home, { recursive: true })
    await writeFile(join(home, PACK), pack)
    await writeFile(join(home, REFUSED), refused.join(''))
    const outlines = await writeOutlines(folder, fetched, result.places)
    await writeSources(home, {
      places: {
        made: {
          date: today,
          files: { [PACK]: sha256(pack), ...(outlines && { [OUTLINES]: sha256(outlines) }) },
        },
        sources: sourcesOf(towns, fetched),
      },
    })
    return {
      path: join(home, PACK),
      places: result.places.length,
      kB: gzipSync(pack, { level: 9 }).length / 1000,
      seconds: (performance.now() - started) / 1000,
      zones: offline.zones,
      result,
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const GEONAMES = {
  licence: 'CC-BY-4.0',
  attribution: 'GeoNames',
  url: 'https://www.geonames.org/',
}

/** Where the places of a pack are from, whose they are, and what each source was used for. */
function sourcesOf(towns: boolean, fetched: readonly FetchedFile[]): object[] {
  const packaged = ({ name, version, integrity }: typeof CITIES_500 | typeof ADMIN_1) => ({
    package: name,
    version,
    integrity,
  })
  return [
    ...(towns
      ? [{ ...packaged(CITIES_500), ...GEONAMES, usedFor: 'places of 500 people and more' }]
      : []),
    {
      ...packaged(ADMIN_1),
      licence: 'Public domain',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/',
      usedFor: 'names of provinces',
    },
    {
      package: 'Unicode CLDR',
      version: process.versions.cldr ?? 'of Node.js',
      licence: 'Unicode-3.0',
      attribution: 'Unicode, Inc.',
      url: 'https://cldr.unicode.org/',
      usedFor: 'names of countries',
    },
    ...fetched.map(({ source }) => source),
  ]
}
