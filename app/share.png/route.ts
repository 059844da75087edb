import { parsedQuery } from '../server/query'
import { loadProject } from '../server/project'
import { pictureResponse, pictureWidth } from '../server/picture-response'
import { errorResponse } from '../server/responses'
import { sharePictureSvg } from '../server/share-picture'

/**
 * `GET /share.png?<the page's address>&width=2400`: a picture of the view, with legend, scale,
 * sources, version and date.
 */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams
  const width = pictureWidth(params)
  if (typeof width === 'object') return errorResponse(400, width.error)
  params.delete('width')
  const query = parsedQuery(params, (await loadProject()).map)
  return 'error' in query
    ? errorResponse(400, query.error)
    : pictureResponse(request, width, (site) => sharePictureSvg(query, site))
}
