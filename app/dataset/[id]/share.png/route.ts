import { datasetPictureSvg } from '../../../server/dataset/dataset-picture'
import { datasetViewRoute } from '../../../server/dataset/dataset-route'
import { pictureResponse, pictureWidth } from '../../../server/picture-response'
import { requestOrigin } from '../../../server/request-origin'
import { errorResponse } from '../../../server/responses'

/**
 * `GET /dataset/<id>/share.png?<the page's address>&width=2400`: a picture of the view of a dataset,
 * with legend, scale, file, licence and version.
 */
export const GET = datasetViewRoute(['width'], async (about, query, request) => {
  const width = pictureWidth(new URL(request.url).searchParams)
  if (typeof width === 'object') return errorResponse(400, width.error)
  const svg = await datasetPictureSvg(about, query, new URL(requestOrigin(request)).host)
  return svg === undefined ? undefined : pictureResponse(request, width, async () => svg)
})
