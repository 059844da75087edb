import { oembed } from '#lib/exports'
import { projectWords } from '#lib/words'
import { etagResponse, errorResponse, linkedHeaders } from '../server/responses'
import { parsedQuery, queryTitle } from '../server/query'
import { requestOrigin } from '../server/request-origin'
import { loadProject } from '../server/project'
import { requestUrl } from '../server/request-url'

/**
 * `GET /oembed?url=&maxwidth=&maxheight=&format=json`: how another site embeds a page of this map
 * (oEmbed 1.0).
 */
export async function GET(request: Request) {
  const { map, mapIn, project } = await loadProject()
  const titleOf = (params: URLSearchParams) => {
    const query = parsedQuery(params, map)
    return 'error' in query
      ? query
      : queryTitle(query, mapIn(query.view.lang ?? 'en'), project.settings)
  }
  const site = {
    origin: requestOrigin(request),
    provider: projectWords(project.settings, 'en').say('site.title'),
  }
  const made = oembed(requestUrl(request).searchParams, site, titleOf)
  return made.status === 200
    ? etagResponse(request, JSON.stringify(made.body), 'application/json', linkedHeaders())
    : errorResponse(made.status, made.error)
}
