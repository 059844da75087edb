import { isBusy, isDamaged } from '#lib/store'
import type { Query } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import { datasetAbout } from './datasets'
import { datasetQuery, readDatasetParams } from './params'
import type { DatasetParams } from './params'
import { busyResponse, errorResponse } from '../responses'

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
 * kept and 503 for a dataset that is damaged, with its file and the cure, and for a store that has too
 * much to do. `answer` returns a response, an object to send as JSON, or `undefined` for 404.
 */
export function datasetRoute(takes: Parameters<typeof readDatasetParams>[1], answer: Answer) {
  return ofSound(async (about, request) => {
    const { id } = about
    const read = readDatasetParams(request.url, [...takes, 'v'])
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
  })
}

/** The handler of a route of datasets, which answers for an unknown or damaged one itself. */
function ofSound(answer: (about: DatasetAbout, request: Request) => Promise<Response>) {
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    const { id } = await params
    try {
      const about = await datasetAbout(id)
      if (about) return await answer(about, request)
      return errorResponse(404, `There is no dataset '${id.slice(0, 40)}'.`)
    } catch (error) {
      if (isBusy(error)) return busyResponse(error)
      if (!isDamaged(error)) throw error
      return Response.json(
        { error: error.message },
        { status: 503, headers: { 'Cache-Control': 'no-store' } },
      )
    }
  }
}

/**
 * Makes the `GET` handler of a route that takes the whole address of a dataset's page, in the
 * grammar of the page, besides parameters of its `own`. `answer` returns `undefined` for 404.
 */
export function datasetViewRoute(
  own: readonly string[],
  answer: (about: DatasetAbout, query: Query, request: Request) => Promise<Response | undefined>,
) {
  return ofSound(async (about, request) => {
    const params = new URL(request.url).searchParams
    const rest = new URLSearchParams([...params].filter(([name]) => !own.includes(name)))
    const query = datasetQuery(rest, about.id)
    if ('error' in query) return errorResponse(400, query.error)
    return (
      (await answer(about, query, request)) ??
      errorResponse(404, 'There is nothing at this address.')
    )
  })
}
