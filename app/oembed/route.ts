import { oembed } from '#lib/exports'
import { answer, refuse } from '../server/answer'
import { asked, askedTitle } from '../server/asked'
import { originOf } from '../server/origin'
import { served } from '../server/project'

/** `GET /oembed?url=&maxwidth=&maxheight=&format=json`: how another site shows a page of this map (oEmbed 1.0). */
export async function GET(request: Request) {
  const { map, mapIn } = await served()
  const titleOf = (params: URLSearchParams) => {
    const query = asked(params, map)
    return 'error' in query ? query : askedTitle(query, mapIn(query.view.lang ?? 'en'))
  }
  const made = oembed(new URL(request.url).searchParams, originOf(request), titleOf)
  return made.status === 200
    ? answer(request, JSON.stringify(made.body), 'application/json')
    : refuse(made.status, made.error)
}
