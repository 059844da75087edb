import { lookupAnswer } from '#lib/gazetteer'
import { served } from '../../server/project'
import { readParams, respond } from '../../server/gazetteer-params'

/** `GET /gazetteer/lookup?q=Latakia&lat=&lon=&kinds=&lang=&limit=`: candidates with reasons, in the project's own form. */
export async function GET(request: Request) {
  const params = readParams(request.url, { needs: 'q' })
  if ('error' in params) return respond(params)
  const { gazetteer } = await served()
  return respond(lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang))
}
