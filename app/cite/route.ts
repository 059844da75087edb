import { citation, embedCode } from '#lib/exports'
import { chooseClaims, serialiseQuery } from '#lib/filter'
import { wordsIn } from '#lib/words'
import { etagResponse, errorResponse } from '../server/responses'
import { parsedQuery, queryTitle, queryWords } from '../server/query'
import { requestOrigin } from '../server/request-origin'
import { loadProject } from '../server/project'
import { dataVersion } from '../server/data-version'

/** `GET /cite?<the page's address>`: the permalink with the data version, a ready citation in the language of the address, and the addresses of the same in other shapes, as JSON. */
export async function GET(request: Request) {
  const { map, mapIn } = await loadProject()
  const query = parsedQuery(new URL(request.url).searchParams, map)
  if ('error' in query) return errorResponse(400, query.error)
  const [origin, { version, date }] = [requestOrigin(request), await dataVersion()]
  const { filter, view } = query
  const [here, only] = [
    serialiseQuery({ filter, view: { ...view, version } }),
    serialiseQuery({ filter, view: {} }),
  ]
  const plain = serialiseQuery({ filter, view: { ...view, version: undefined } })
  const lang = view.lang ?? 'en'
  const [url, words] = [`${origin}/?${here}`, queryWords(query, mapIn(lang))]
  const cited = citation(
    {
      version,
      date,
      words,
      shown: chooseClaims(map, filter).length,
      total: map.claims.length,
      url,
    },
    wordsIn(lang),
  )
  const at = (path: string, text: string) => `${origin}${path}${text && `?${text}`}`
  return etagResponse(
    request,
    JSON.stringify({
      url,
      version,
      date,
      words,
      ...cited,
      embed: embedCode(at('/embed', plain), queryTitle(query, mapIn(lang)), 800, 600),
      image: at('/share.png', plain),
      jsonld: at('/export/jsonld', only),
      atom: at('/feed.atom', only),
      jsonFeed: at('/feed.json', only),
    }),
    'application/json',
  )
}
