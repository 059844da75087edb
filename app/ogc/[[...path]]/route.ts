import { ogcResponse } from '../../server/ogc-response'
import { inOnePiece } from '../../server/responses'

/** `GET /ogc/…`: OGC API - Features over the project. `server.ts` answers pages of items itself. */
export async function GET(request: Request) {
  const { status, headers, body } = await ogcResponse(request.url, request.headers)
  return new Response(body.length > 0 ? inOnePiece(Buffer.concat(body)) : null, { status, headers })
}
