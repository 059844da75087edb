import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import CODES from 'i18n-iso-countries/codes.json'
import { download, sizeOf, through, unzipped } from './download'

/** Where the sources are. */
const GEONAMES = 'https://download.geonames.org/export/dump'
const GEOBOUNDARIES = 'https://www.geoboundaries.org/api/current/gbOpen'
const PCODES = 'https://data.humdata.org/api/3/action/package_show?id=global-pcodes'
/** The one resource of the dataset of P-codes that has all levels. */
const PCODE_FILE = 'global_pcodes.csv'
const LEVELS = ['ADM1', 'ADM2', 'ADM3'] as const

/** A file that was fetched, and what `SOURCES.json` says of it. */
export type FetchedFile = { path: string; holdsTowns: boolean; source: FetchedSource }

/** Where a fetched file is from, whose it is, and what it was used for. */
type FetchedSource = Record<'package' | 'licence' | 'attribution' | 'url' | 'usedFor', string>

/** Whether a fetched file holds outlines of areas. */
export const isBoundaryFile = (path: string): boolean => /-ADM\d\.geojson$/.test(path)

/** A file that can be fetched. `entry`: the file in it, where it is an archive. */
type Wanted = {
  name: string
  address: string
  entry?: string
  licence: string
  attribution: string
  url: string
  usedFor: string
  holdsTowns?: boolean
}

export type FetchOptions = {
  countries: readonly string[]
  /** Where the files are put. */
  folder: string
  /** An address that has the paths of all sources, instead of theirs. */
  mirror?: string
  say: (line: string) => void
}

/**
 * Fetches what GeoNames, geoBoundaries and OCHA hold of countries. What each file is, how large and
 * under which licence is said of all before the first is fetched. What nobody may pass on is not
 * fetched.
 * @throws Error in a sentence where something cannot be reached or is damaged
 */
export async function fetchPlaces(options: FetchOptions): Promise<FetchedFile[]> {
  const { folder, mirror, say: tell } = options
  const wanted = [
    ...options.countries.flatMap(geonamesOf),
    ...(await boundariesOf(options)),
    ...(await pcodesOf(options)),
  ]
  const there: Wanted[] = []
  for (const item of wanted) {
    const size = await sizeOf(through(item.address, mirror))
    const large = size?.bytes === undefined ? 'size not said' : `${megabytes(size.bytes)} MB`
    if (size) there.push(item)
    tell(
      size
        ? `${item.usedFor}: ${item.address}, ${large}, licence ${item.licence}`
        : `${item.usedFor}: ${item.address} is not there`,
    )
  }
  const fetched: FetchedFile[] = []
  for (const { name, address, entry, holdsTowns = false, ...source } of there) {
    tell(`Fetching ${address}`)
    const bytes = await download(through(address, mirror))
    const path = join(folder, name)
    const content = entry ? unzipped(bytes, entry, address) : bytes
    await writeFile(path, name === PCODE_FILE ? rowsOf(content, options.countries) : content)
    const { licence, attribution, url, usedFor } = source
    fetched.push({
      path,
      holdsTowns,
      source: { package: address, licence, attribution, url, usedFor },
    })
  }
  return fetched
}

/** The rows of a list of P-codes that are about some countries, below its header. */
function rowsOf(content: Uint8Array, countries: readonly string[]): string {
  const three = countries.map((country) => codeOf(country))
  const [header, ...rows] = Buffer.from(content).toString('utf8').split('\n')
  return [header, ...rows.filter((row) => three.includes(row.slice(0, 3)))].join('\n')
}

/** The code of a country by three letters, which geoBoundaries and OCHA go by. */
const codeOf = (country: string) => CODES.find(([two]) => two === country)?.[1]

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)

/** The dump of a country, and its names with their languages, whose archives hold a file of one name. */
function geonamesOf(country: string): Wanted[] {
  const whose = {
    licence: 'CC-BY-4.0',
    attribution: 'GeoNames',
    url: 'https://www.geonames.org/',
    entry: `${country}.txt`,
  }
  return [
    {
      ...whose,
      name: `${country}.txt`,
      address: `${GEONAMES}/${country}.zip`,
      usedFor: `all places of ${country}`,
      holdsTowns: true,
    },
    {
      ...whose,
      name: `${country}-names.txt`,
      address: `${GEONAMES}/alternatenames/${country}.zip`,
      usedFor: `names of places of ${country} with their languages`,
    },
  ]
}

/** What forbids to pass a file on, in the words of licences. */
const NOT_FREE = /non-?\s?commercial|\bNC\b|no-?\s?deriv|\bND\b|academic|gadm|all rights reserved/i

type BoundaryAnswer = {
  boundaryLicense?: string
  boundarySource?: string
  licenseSource?: string
  gjDownloadURL?: string
  simplifiedGeometryGeoJSON?: string
}

async function boundariesOf({ countries, mirror, say: tell }: FetchOptions): Promise<Wanted[]> {
  const out: Wanted[] = []
  for (const country of countries) {
    const three = codeOf(country)
    for (const level of three ? LEVELS : []) {
      const address = `${GEOBOUNDARIES}/${three}/${level}/`
      const usedFor = `areas of level ${level} of ${country}`
      const asked = through(address, mirror)
      if (!(await sizeOf(asked))) {
        tell(`${usedFor}: geoBoundaries has none`)
        continue
      }
      const answer = jsonOf(await download(asked), address) as BoundaryAnswer
      const licence = answer.boundaryLicense ?? ''
      const source = answer.boundarySource ?? ''
      const file = answer.simplifiedGeometryGeoJSON ?? answer.gjDownloadURL
      if (!licence || NOT_FREE.test(`${licence} ${source}`))
        tell(`${usedFor}: not fetched, since its licence is not free (${licence || 'none named'})`)
      else if (file)
        out.push({
          name: `${three}-${level}.geojson`,
          address: file,
          licence,
          attribution: `geoBoundaries (${source || 'source not named'})`,
          url: 'https://www.geoboundaries.org/',
          usedFor,
        })
    }
  }
  return out
}

type PcodeAnswer = {
  result?: {
    license_title?: string
    resources?: { name?: string; download_url?: string; url?: string }[]
  }
}

async function pcodesOf({ mirror, say: tell }: FetchOptions): Promise<Wanted[]> {
  const { result } = jsonOf(await download(through(PCODES, mirror)), PCODES) as PcodeAnswer
  const file = result?.resources?.find(({ name }) => name === PCODE_FILE)
  const address = file?.download_url ?? file?.url
  const licence = result?.license_title ?? ''
  const usedFor = 'codes of areas (P-codes)'
  if (!address || !licence || NOT_FREE.test(licence)) {
    tell(
      `${usedFor}: not fetched, since ${address ? `its licence is not free (${licence})` : `${PCODES} names no ${PCODE_FILE}`}`,
    )
    return []
  }
  return [
    {
      name: PCODE_FILE,
      address,
      licence,
      attribution: 'OCHA',
      url: 'https://data.humdata.org/dataset/global-pcodes',
      usedFor,
    },
  ]
}

function jsonOf(bytes: Uint8Array, address: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown
  } catch {
    throw new Error(`${address} answers something else than JSON`)
  }
}
