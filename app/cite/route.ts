import { citation, embedCode } from '#lib/exports'
import { chooseClaims, serialiseQuery } from '#lib/filter'
import { answer, refuse } from '../answer'
import { asked, askedWords } from '../asked'
import { originOf } from '../origin'
import { served } from '../project'
import { edition } from '../edition'

/** `GET /cite?<the page's address>`: the permalink with the data version, a ready citation, and the addresses of the same in other shapes, as JSON. */
export async function GET(request: Request) {
  const { map } = await served()
  const query = asked(new URL(request.url).searchParams, map)
  if ('error' in query) return refuse(400, query.error)
  const [origin, { version, date }] = [originOf(request), await edition()]
  const { filter, view } = query
  const [here, only] = [serialiseQuery({ filter, view: { ...view, version } }), serialiseQuery({ filter, view: {} })]
  const plain = serialiseQuery({ filter, view: { ...view, version: undefined } })
  const [url, words] = [`${origin}/?${here}`, askedWords(query, map)]
  const cited = citation({ version, date, words, shown: chooseClaims(map, filter).length, total: map.claims.length, url })
  const at = (path: string, text: string) => `${origin}${path}${text && `?${text}`}`
  return answer(request, JSON.stringify({
    url, version, date, words, ...cited, embed: embedCode(at('/embed', plain), `The claims map${words ? `: ${words}` : ''}`, 800, 600),
    image: at('/share.png', plain), jsonld: at('/export/jsonld', only), atom: at('/feed.atom', only), jsonFeed: at('/feed.json', only),
  }), 'application/json')
}
