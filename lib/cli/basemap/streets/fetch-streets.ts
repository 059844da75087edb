import { join } from 'node:path'
import type { Box } from '#lib/geo'
import type { Tell } from '../sources/packages'
import { fetchExtract } from './fetch-extract'
import { fetchRange } from './remote'

/** Where Protomaps keeps a map of the world of each of the last days (ODbL). */
const BUILDS = 'https://build.protomaps.com'
/** Days back from today that are tried. */
const DAYS = 10

/** How close streets are kept where nobody says: a street has a name from here on. */
const ZOOM = 13

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
  const day = /(\d{8})\.pmtiles$/.exec(address)?.[1] ?? compact(new Date(today))
  const file = `region/streets-${day}.pmtiles`
  await fetchExtract({ address, box, maxZoom, to: join(folder, file), yes, tell })
  return file
}
