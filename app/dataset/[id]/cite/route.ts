import { citedDataset } from '../../../server/dataset/dataset-citation'
import { datasetViewRoute } from '../../../server/dataset/dataset-route'
import { requestOrigin } from '../../../server/request-origin'
import { etagResponse, linkedHeaders } from '../../../server/responses'

/**
 * `GET /dataset/<id>/cite?<the page's address>`: the permalink with the version of the data,
 * citations, and the addresses of the view in other formats, as JSON; with `open=<claim>` also that
 * row cited.
 */
export const GET = datasetViewRoute([], async (about, query, request) => {
  const cited = await citedDataset(about, query, requestOrigin(request))
  return cited && etagResponse(request, JSON.stringify(cited), 'application/json', linkedHeaders())
})
