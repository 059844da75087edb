import { join } from 'node:path'
import { PROJECT_ROOT, projectSettings } from './project'

/**
 * The PMTiles file with streets: `PMTILES_FILE`, else the one that the project names in `map.streets`;
 * `undefined` where neither is.
 */
export async function streetsFile(): Promise<string | undefined> {
  const own = process.env.PMTILES_FILE
  if (own) return own
  const { streets } = (await projectSettings()).map
  return streets && join(PROJECT_ROOT, streets)
}
