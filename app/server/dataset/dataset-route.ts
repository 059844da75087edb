import { isDamaged } from '#lib/store'
import type { DatasetAbout } from '#lib/store'
import { datasetAbout } from './datasets'
import { readDatasetParams } from './params'
import type { DatasetParams } from './params'
import { requestUrl } from '../request-url'

/** The context of a route `GET /dataset/<id>/…`. */
type Context = { params: Promise<{ id: string }> }
type Answer = (
  id: string,
  params: DatasetParams,
  about: DatasetAbout,
  request: Request,
) => Promise<Response | object | undefined>

/**
 * Cache headers of an answer: for ever where the address names the version (`v`), otherwise checked
 * again each time.
 */
export function cacheHeaders(about: DatasetAbout, v: string | undefined): Record<string, string> {
  return {
    'Cache-Control': v === about.version ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}

/**
 * Makes the `GET` handler of a dataset's route. It reads the parameters named in `takes` and
 * answers 400 where one is wrong, 404 for an unknown dataset, 410 for a version that is no longer
 * kept and 503 for a dataset that is damaged, with its file and the cure. `answer` returns a response, an object to send as JSON, or `undefined` for 404.
 */
export function datasetRoute(takes: Parameters<typeof readDatasetParams>[1], answer: Answer) {
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    const { id } = await params
    try {
      return await answered(request, id)
    } catch (error) {
      if (!isDamaged(error)) throw error
      return Response.json(
        { error: error.message },
        { status: 503, headers: { 'Cache-Control': 'no-store' } },
      )
    }
  }

  async function answered(request: Request, id: string): Promise<Response> {
    const about = await datasetAbout(id)
    if (!about)
      return Response.json({ error: `There is no dataset '${id.slice(0, 40)}'.` }, { status: 404 })
    const read = readDatasetParams(requestUrl(request).href, [...takes, 'v'])
    if ('error' in read) return Response.json(read, { status: 400 })
    // Row numbers belong to one version: a page that holds another version would be given the wrong
    // claims.
    if (read.v !== undefined && read.v !== about.version)
      return Response.json(
        { error: 'This dataset was imported anew. Load the page again.' },
        { status: 410 },
      )
    const found = await answer(id, read, about, request)
    if (found === undefined)
      return Response.json({ error: 'There is nothing at this address.' }, { status: 404 })
    return found instanceof Response
      ? found
      : Response.json(found, { headers: cacheHeaders(about, read.v) })
  }
}
