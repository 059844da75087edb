import { pmtilesAbout, pmtilesProblem } from '#lib/store'
import type { BaseLayer } from '../ui/map/base/base-layer'
import { streetsFile } from './streets-file'

/**
 * The last problem that was logged, so that the log has one line for each problem and not one for
 * each visitor.
 */
let said = ''

async function fromFile(path: string): Promise<BaseLayer> {
  const { PMTILES_NAME: name = 'Detail', PMTILES_ATTRIBUTION: own } = process.env
  const about = await pmtilesAbout(path)
  if ('problem' in about) {
    const line = pmtilesProblem(path, about.problem)
    if (line !== said) console.error(line)
    said = line
    return { id: 'pmtiles', name, attribution: '', problem: `Its file ${about.problem}.` }
  }
  said = ''
  const { attribution, ...file } = about
  return { id: 'pmtiles', name, attribution: own ?? attribution, file }
}

/**
 * The base layers that the operator has configured beside the offline basemap, with `TILE_URL` or
 * `PMTILES_FILE`, or that the project has streets of; none by default. Each call looks at the file anew, since it may be added while
 * the server runs.
 */
export async function baseLayers(): Promise<BaseLayer[]> {
  const {
    TILE_URL: url,
    TILE_NAME: name = 'Tiles',
    TILE_ATTRIBUTION: attribution = '',
  } = process.env
  const path = await streetsFile()
  return [
    ...(url ? [{ id: 'tiles' as const, name, attribution, url }] : []),
    ...(path ? [await fromFile(path)] : []),
  ]
}
