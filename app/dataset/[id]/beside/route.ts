import { besideAnswer } from '../../../server/dataset/beside/beside-answer'
import { readAxes } from '../../../server/dataset/beside/axes'
import { datasetRoute } from '../../../server/dataset/dataset-route'
import { datasetStore } from '../../../server/dataset/datasets'
import { errorResponse } from '../../../server/responses'

/**
 * `GET /dataset/<id>/beside?<filter>&axes=`: what the map of the documents says of a dataset that is
 * laid under its claims: its name and file, how many rows the filter shows of how many, what it has
 * none of, and its rows on the axes of both clocks.
 */
export const GET = datasetRoute(['filter', 'axes'], async (_, { filter }, about, request) => {
  const axes = readAxes(new URL(request.url).searchParams.get('axes'))
  if ('error' in axes) return errorResponse(400, axes.error)
  return besideAnswer(datasetStore(), about, filter, axes)
})
