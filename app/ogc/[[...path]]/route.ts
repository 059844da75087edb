import { ogcResponse } from '../../server/ogc-response'
import { inOnePiece } from '../../server/responses'
import { requestUrl } from '../../server/request-url'

/** `GET /ogc/…`: OGC API - Features over the project. `server.ts` answers pages of items itself. */
export async function GET(request: Request) {
  const { status, headers, body } = await ogcResponse(requestUrl(request).href, request.headers)
  return new Response(body.length > 0 ? inOnePiece(Buffer.concat(body)) : null, { status, headers })
}
