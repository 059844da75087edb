import { framedAddress, oembed } from '#lib/exports'
import { projectWords } from '#lib/words'
import { datasetStore } from '../server/dataset/datasets'
import { datasetTitleOf } from '../server/dataset/dataset-view'
import { errorResponse, etagResponse, linkedHeaders, responseUnlessBusy } from '../server/responses'
import { parsedQuery, queryTitle } from '../server/query'
import { requestOrigin } from '../server/request-origin'
import { loadProject } from '../server/project'

/**
 * `GET /oembed?url=&maxwidth=&maxheight=&format=json`: how another site embeds a page of this map
 * (oEmbed 1.0).
 */
export const GET = (request: Request): Promise<Response> =>
  responseUnlessBusy(() => answer(request))

async function answer(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const origin = requestOrigin(request)
  const { map, project } = await loadProject()
  const datasets = new Set((await datasetStore().datasets()).map(({ id }) => id))
  for (const { id } of map.documents) datasets.delete(id)
  const site = {
    origin,
    provider: projectWords(project.settings, 'en').say('site.title'),
    isDataset: (id: string) => datasets.has(id),
  }
  const address = framedAddress(params.get('url') ?? '', site)
  const title = address === undefined ? '' : await titleOf(new URL(address, origin))
  const made = oembed(params, site, () => title)
  return made.status === 200
    ? etagResponse(request, JSON.stringify(made.body), 'application/json', linkedHeaders())
    : errorResponse(made.status, made.error)
}

/** What an address to frame shows in words, or what is wrong in it. */
async function titleOf({ pathname, searchParams }: URL): Promise<string | { error: string }> {
  const [, dataset] = /^\/dataset\/([^/]+)\//.exec(pathname) ?? []
  if (dataset) return datasetTitleOf(dataset, searchParams)
  const { map, mapIn, project } = await loadProject()
  const query = parsedQuery(searchParams, map)
  return 'error' in query
    ? query
    : queryTitle(query, mapIn(query.view.lang ?? 'en'), project.settings)
}
