import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Box } from '#lib/geo'
import { regionOf } from '../region'
import type { Tell } from '../sources/packages'
import { extractTiles } from './extract'
import { planExtract } from './plan'
import type { ExtractPlan } from './plan'

/** More megabytes than this are fetched only where that is asked for. */
const MOST_MB = 200

/** What is cut out of which archive, and where it is put. */
export type ExtractOptions = {
  address: string
  box: Box
  maxZoom: number
  /** Whether tiles of the last zoom alone are wanted. */
  onlyOne?: boolean
  /** The file that is written. */
  to: string
  /** Whether more than 200 MB may be fetched. */
  yes: boolean
  tell: Tell
}

/**
 * Cuts the tiles of a box out of a PMTiles archive by ranges, into a file of its own. The size is
 * told before anything large is fetched.
 * @throws Error in a sentence when the archive cannot be read, or is larger than allowed
 */
export async function fetchExtract(options: ExtractOptions): Promise<ExtractPlan> {
  const { address, box, maxZoom, onlyOne, to, yes, tell } = options
  tell(`Reading the directories of ${address}`)
  const plan = await planExtract(address, regionOf(box).boxes, maxZoom, onlyOne)
  if (plan.tiles.length === 0) throw new Error(`${address} has no tile of this box.`)
  const [size, toFetch] = [plan.size / 1e6, plan.toFetch / 1e6]
  tell(
    `${plan.tiles.length} tiles up to zoom ${plan.maxZoom}: ${size.toFixed(1)} MB, ${toFetch.toFixed(1)} MB to fetch in ${plan.ranges.length} requests`,
  )
  if (toFetch > MOST_MB && !yes)
    throw new Error(
      `That is more than ${MOST_MB} MB. Add --yes to fetch it all the same, or choose a smaller --bbox or --maxzoom.`,
    )
  await mkdir(dirname(to), { recursive: true })
  let told = 0
  await extractTiles(plan, to, (fetched, all) => {
    const tenth = Math.floor((fetched / all) * 10)
    if (tenth > told) tell(`${tenth * 10} %`)
    told = tenth
  })
  tell(`region/${basename(to)}: ${((await stat(to)).size / 1e6).toFixed(1)} MB`)
  return plan
}
