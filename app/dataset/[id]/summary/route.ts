import { datasetStore } from '../../../server/dataset/datasets'
import { datasetRoute } from '../../../server/dataset/dataset-route'

/**
 * `GET /dataset/<id>/summary?<filter>&box=`: its label, the number of matching claims, the counts of every
 * facet, and the counts of both clocks by day and kind.
 */
export const GET = datasetRoute(['filter', 'box'], async (id, { filter, box }, { label }) => {
  const summary = await datasetStore().summary(id, { filter, box })
  return (
    summary && {
      label,
      ...summary,
      counts: Object.fromEntries(
        Object.entries(summary.counts).map(([facet, counts]) => [
          facet,
          Object.fromEntries(counts),
        ]),
      ),
    }
  )
})
