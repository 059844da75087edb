import { PICTURE } from '#lib/exports'
import { etagResponse, errorResponse, linkedHeaders } from '../server/responses'
import { parsedQuery } from '../server/query'
import { requestOrigin } from '../server/request-origin'
import { renderPng, sharePictureSvg } from '../server/share-picture'
import { loadProject } from '../server/project'
import { requestUrl } from '../server/request-url'

/** The offered widths, in pixels. */
const WIDTHS = [PICTURE.width, PICTURE.width * 2]

/**
 * `GET /share.png?<the page's address>&width=2400`: a picture of the view, with legend, scale,
 * sources, version and date.
 */
export async function GET(request: Request) {
  const params = requestUrl(request).searchParams
  const width = Number(params.get('width') ?? PICTURE.width)
  if (!WIDTHS.includes(width))
    return errorResponse(
      400,
      `width: '${params.get('width')?.slice(0, 40)}' is not offered; allowed: ${WIDTHS.join(', ')}`,
    )
  params.delete('width')
  const query = parsedQuery(params, (await loadProject()).map)
  return 'error' in query
    ? errorResponse(400, query.error)
    : etagResponse(
        request,
        await renderPng(await sharePictureSvg(query, new URL(requestOrigin(request)).host), width),
        'image/png',
        linkedHeaders(),
      )
}
