import { datasetWords } from '#lib/views'
import { projectWords } from '#lib/words'
import { datasetStore } from '../../../server/dataset/datasets'
import { loadProject } from '../../../server/project'
import { datasetRoute } from '../../../server/dataset/dataset-route'

/**
 * `GET /dataset/<id>/names?lang=`: the names of speakers and parties in a dataset, and the layers
 * of its kinds, in one language of the page.
 */
export const GET = datasetRoute(['lang'], async (id, { lang }) => {
  const names = await datasetStore().names(id)
  const { settings, credits } = (await loadProject()).project
  return names && datasetWords(names, projectWords(settings, lang ?? 'en'), credits)
})
