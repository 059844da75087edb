import { datasetWords } from '#lib/layers'
import { datasetStore } from '../../../datasets'
import { datasetRoute } from '../../respond'

/** `GET /dataset/<id>/names`: who speaks and who is spoken of in it, and the layers of its kinds. */
export const GET = datasetRoute([], async (id) => {
  const names = await datasetStore().names(id)
  return names && datasetWords(names)
})
