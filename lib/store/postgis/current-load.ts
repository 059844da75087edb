import type { DatasetAbout, DatasetNames } from '../claim-store'
import { isDatasetId } from '../datasets/folder'
import { UNDEFINED_TABLE } from './database'
import type { Database } from './database'

/** The load of a dataset that counts. */
export type Load = {
  load: number
  version: string
  about: DatasetAbout
  names: DatasetNames
  kinds: string[]
  places: number
}

/**
 * Asks something of the load that counts. A load never changes, so that several statements about one agree; where it was replaced and removed
 * between two of them its tables are gone, and all is asked again of the new one. `undefined` where there is no such dataset.
 */
export async function ofCurrentLoad<T>(
  database: Database,
  id: string,
  ask: (load: Load) => Promise<T>,
): Promise<T | undefined> {
  if (!isDatasetId(id)) return undefined
  for (let tries = 0; ; tries++) {
    const [load] = await database.rows<Load>(
      'select load, version, about, names, kinds, places from datasets where id = $1',
      [id],
    )
    if (!load) return undefined
    try {
      return await ask(load)
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE || tries === 5) throw error
    }
  }
}
