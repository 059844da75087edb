import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Box } from '#lib/geo'
import { regionOf } from '../region'
import type { Tell } from '../sources/packages'
import { extractTiles } from './extract'
import { planExtract } from './plan'
import { fetchRange } from './remote'

/** Where Protomaps keeps a map of the world of each of the last days (ODbL). */
const BUILDS = 'https://build.protomaps.com'
/** Days back from today that are tried. */
const DAYS = 10

/** How close streets are kept where nobody says: a street has a name from here on. */
const ZOOM = 13

/** More megabytes than this are fetched only where that is asked for. */
const MOST_MB = 200

/** What streets are fetched for. */
export type StreetOptions = {
  folder: string
  box: Box
  /** The address of an archive; left out, the newest of Protomaps. */
  from?: string
  maxZoom?: number
  /** Whether more than 200 MB may be fetched. */
  yes: boolean
  /** The day, ISO 8601. */
  today: string
  tell: Tell
}

const compact = (day: Date): string => day.toISOString().slice(0, 10).replaceAll('-', '')

/** The address of the newest archive of Protomaps. */
async function newestBuild(today: string): Promise<string> {
  for (let back = 0; back < DAYS; back++) {
    const day = new Date(Date.parse(today) - back * 86_400_000)
    const address = `${BUILDS}/${compact(day)}.pmtiles`
    const found = await fetchRange(address, 0, 127).catch((error: Error) => error)
    if (!(found instanceof Error)) return address
    if (/cannot be reached/.test(found.message)) throw found
  }
  throw new Error(`${BUILDS} has no map of the last ${DAYS} days. Give an address with --from.`)
}

/**
 * Cuts the streets of a box out of an archive of the world by ranges, into
 * `region/streets-<day>.pmtiles`. The size is told before anything large is fetched.
 * @returns the path of the file in the folder
 * @throws Error in a sentence when the archive cannot be read, or is larger than allowed
 */
export async function fetchStreets(options: StreetOptions): Promise<string> {
  const { folder, box, maxZoom = ZOOM, yes, today, tell } = options
  const address = options.from ?? (await newestBuild(today))
  tell(`Reading the directories of ${address}`)
  const plan = await planExtract(address, regionOf(box).boxes, maxZoom)
  if (plan.tiles.length === 0) throw new Error(`${address} has no tile of this box.`)
  const [size, toFetch] = [plan.size / 1e6, plan.toFetch / 1e6]
  tell(
    `${plan.tiles.length} tiles up to zoom ${plan.maxZoom}: ${size.toFixed(1)} MB, ${toFetch.toFixed(1)} MB to fetch in ${plan.ranges.length} requests`,
  )
  if (toFetch > MOST_MB && !yes)
    throw new Error(
      `That is more than ${MOST_MB} MB. Add --yes to fetch it all the same, or choose a smaller --bbox or --maxzoom.`,
    )
  const day = /(\d{8})\.pmtiles$/.exec(address)?.[1] ?? compact(new Date(today))
  const file = `region/streets-${day}.pmtiles`
  await mkdir(join(folder, 'region'), { recursive: true })
  let told = 0
  await extractTiles(plan, join(folder, file), (fetched, all) => {
    const tenth = Math.floor((fetched / all) * 10)
    if (tenth > told) tell(`${tenth * 10} %`)
    told = tenth
  })
  tell(`${file}: ${((await stat(join(folder, file))).size / 1e6).toFixed(1)} MB`)
  return file
}
