import { lookupAnswer, toPhoton } from '#lib/gazetteer'
import { loadProject } from '../../server/project'
import { readGazetteerParams, gazetteerResponse } from '../../server/gazetteer-params'
import { requestUrl } from '../../server/request-url'

/**
 * `GET /gazetteer/api?q=&lat=&lon=&limit=&lang=`: a look-up answered in the shape of Photon, for
 * clients written for it.
 */
export async function GET(request: Request) {
  const params = readGazetteerParams(requestUrl(request).href, { needs: 'q' })
  if ('error' in params) return gazetteerResponse(params)
  const { gazetteer } = await loadProject()
  return gazetteerResponse(
    toPhoton(lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang).candidates),
  )
}
