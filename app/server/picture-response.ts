import { PICTURE } from '#lib/exports'
import { requestOrigin } from './request-origin'
import { etagResponse, linkedHeaders } from './responses'
import { renderPng } from './share-picture'

/** The offered widths, in pixels. */
const WIDTHS = [PICTURE.width, PICTURE.width * 2]

/** The width that a request asks for, or what is allowed. */
export function pictureWidth(params: URLSearchParams): number | { error: string } {
  const width = Number(params.get('width') ?? PICTURE.width)
  return WIDTHS.includes(width)
    ? width
    : {
        error: `width: '${params.get('width')?.slice(0, 40)}' is not offered; allowed: ${WIDTHS.join(', ')}`,
      }
}

/** A drawn picture as a PNG; `draw` is given the host that it names. */
export async function pictureResponse(
  request: Request,
  width: number,
  draw: (site: string) => Promise<string>,
): Promise<Response> {
  const svg = await draw(new URL(requestOrigin(request)).host)
  return etagResponse(request, await renderPng(svg, width), 'image/png', linkedHeaders())
}
