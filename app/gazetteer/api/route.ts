import { lookupAnswer, toPhoton } from '#lib/gazetteer'
import { served } from '../../server/project'
import { readParams, respond } from '../../server/gazetteer-params'

/** `GET /gazetteer/api?q=&lat=&lon=&limit=&lang=`: Photon's shape, for clients that speak it. */
export async function GET(request: Request) {
  const params = readParams(request.url, { needs: 'q' })
  if ('error' in params) return respond(params)
  const { gazetteer } = await served()
  return respond(
    toPhoton(lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang).candidates),
  )
}
