import { lookupAnswer, toPhoton } from '#lib/gazetteer'
import { loadProject } from '../../server/project'
import {
  answerContext,
  readGazetteerParams,
  gazetteerResponse,
} from '../../server/gazetteer-params'

/**
 * `GET /gazetteer/api?q=&lat=&lon=&limit=&lang=`: a look-up answered in the shape of Photon, for
 * clients written for it.
 */
export async function GET(request: Request) {
  const params = readGazetteerParams(request.url, { needs: 'q' })
  if ('error' in params) return gazetteerResponse(params)
  const { gazetteer, project } = await loadProject()
  const { candidates } = lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang)
  return gazetteerResponse(toPhoton(candidates, answerContext(project).only))
}
