import { datasetWords } from '#lib/views'
import { wordsIn } from '#lib/words'
import { datasetStore } from '../../../server/dataset/datasets'
import { datasetRoute } from '../../../server/dataset/dataset-route'

/** `GET /dataset/<id>/names?lang=`: who speaks and who is spoken of in it, and the layers of its kinds, in a language of the page. */
export const GET = datasetRoute(['lang'], async (id, { lang }) => {
  const names = await datasetStore().names(id)
  return names && datasetWords(names, wordsIn(lang ?? 'en'))
})
