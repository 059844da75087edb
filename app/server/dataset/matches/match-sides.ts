import { isDamaged } from '#lib/store'
import { loadProject } from '../../project'
import { datasetStore, soundAbout } from '../datasets'
import { DOCUMENTS, datasetSide, documentsSide } from '#lib/compare'
import type { MatchSide } from '#lib/compare'

/**
 * One of the two sides by its id: the coded documents, or a dataset; `undefined` for one that is
 * not there, or is set aside.
 */
export async function matchSide(id: string): Promise<MatchSide | undefined> {
  if (id === DOCUMENTS) return documentsSide(await loadProject())
  const about = await soundAbout(id)
  return about && !isDamaged(about) ? datasetSide(datasetStore(), about) : undefined
}
