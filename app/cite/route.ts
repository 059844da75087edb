import { citation, embedCode } from '#lib/exports'
import { chooseClaims, serialiseQuery } from '#lib/filter'
import { wordsIn } from '#lib/words'
import { answer, refuse } from '../server/answer'
import { asked, askedTitle, askedWords } from '../server/asked'
import { originOf } from '../server/origin'
import { served } from '../server/project'
import { edition } from '../server/edition'

/** `GET /cite?<the page's address>`: the permalink with the data version, a ready citation in the language of the address, and the addresses of the same in other shapes, as JSON. */
export async function GET(request: Request) {
  const { map, mapIn } = await served()
  const query = asked(new URL(request.url).searchParams, map)
  if ('error' in query) return refuse(400, query.error)
  const [origin, { version, date }] = [originOf(request), await edition()]
  const { filter, view } = query
  const [here, only] = [
    serialiseQuery({ filter, view: { ...view, version } }),
    serialiseQuery({ filter, view: {} }),
  ]
  const plain = serialiseQuery({ filter, view: { ...view, version: undefined } })
  const lang = view.lang ?? 'en'
  const [url, words] = [`${origin}/?${here}`, askedWords(query, mapIn(lang))]
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
  return answer(
    request,
    JSON.stringify({
      url,
      version,
      date,
      words,
      ...cited,
      embed: embedCode(at('/embed', plain), askedTitle(query, mapIn(lang)), 800, 600),
      image: at('/share.png', plain),
      jsonld: at('/export/jsonld', only),
      atom: at('/feed.atom', only),
      jsonFeed: at('/feed.json', only),
    }),
    'application/json',
  )
}
