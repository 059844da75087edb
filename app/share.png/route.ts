import { PICTURE } from '#lib/exports'
import { answer, refuse } from '../server/answer'
import { asked } from '../server/asked'
import { originOf } from '../server/origin'
import { pictureOf } from '../server/picture'
import { pngOf } from '../server/png'
import { served } from '../server/project'

/** Widths that are offered, in pixels. */
const WIDTHS = [PICTURE.width, PICTURE.width * 2]

/** `GET /share.png?<the page's address>&width=2400`: the view as a picture, with legend, scale, sources, version and day. */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams
  const width = Number(params.get('width') ?? PICTURE.width)
  if (!WIDTHS.includes(width))
    return refuse(
      400,
      `width: '${params.get('width')?.slice(0, 40)}' is not offered; allowed: ${WIDTHS.join(', ')}`,
    )
  params.delete('width')
  const query = asked(params, (await served()).map)
  return 'error' in query
    ? refuse(400, query.error)
    : answer(
        request,
        await pngOf(await pictureOf(query, new URL(originOf(request)).host), width),
        'image/png',
      )
}
