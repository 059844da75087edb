import { datasetStore } from '../../../server/dataset/datasets'
import { datasetRoute } from '../../../server/dataset/dataset-route'

/**
 * `GET /dataset/<id>/spots?zoom=&box=&<filter>`: the clustered spots that the map draws at a zoom.
 */
export const GET = datasetRoute(['filter', 'box', 'zoom'], async (id, { filter, box, zoom }) => {
  if (zoom === undefined)
    return Response.json({ error: 'zoom: give a number from 0 to 22' }, { status: 400 })
  const spots = await datasetStore().spots(id, { filter, box }, zoom)
  return spots && { spots }
})
