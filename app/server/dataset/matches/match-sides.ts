import { isDamaged } from '#lib/store'
import { loadProject } from '../../project'
import { datasetAbout, datasetStore } from '../datasets'
import { datasetSide } from './dataset-side'
import { DOCUMENTS, documentsSide } from './documents-side'
import type { MatchSide } from './match-side'

/**
 * One of the two sides by its id: the coded documents, or a dataset; `undefined` for one that is
 * not there, or is set aside.
 */
export async function matchSide(id: string): Promise<MatchSide | undefined> {
  if (id === DOCUMENTS) return documentsSide(await loadProject())
  const about = await datasetAbout(id).catch((error: Error) => {
    if (isDamaged(error)) return undefined
    throw error
  })
  return about && datasetSide(datasetStore(), about)
}
