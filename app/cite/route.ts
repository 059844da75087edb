import { citedView } from '../server/citation'
import { loadProject } from '../server/project'
import { parsedQuery } from '../server/query'
import { requestOrigin } from '../server/request-origin'
import { errorResponse, etagResponse, linkedHeaders } from '../server/responses'

/**
 * `GET /cite?<the page's address>`: the permalink with the version of the data, a citation, and the
 * addresses of the view in other formats, as JSON.
 */
export async function GET(request: Request) {
  const query = parsedQuery(new URL(request.url).searchParams, (await loadProject()).map)
  if ('error' in query) return errorResponse(400, query.error)
  const cited = await citedView(query, requestOrigin(request))
  return etagResponse(request, JSON.stringify(cited), 'application/json', linkedHeaders())
}
