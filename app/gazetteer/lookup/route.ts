import { lookupAnswer } from '#lib/gazetteer'
import { loadProject } from '../../server/project'
import { readGazetteerParams, gazetteerResponse } from '../../server/gazetteer-params'

/**
 * `GET /gazetteer/lookup?q=Khartoum&lat=&lon=&kinds=&lang=&limit=`: candidate places with reasons,
 * in the project's own shape.
 */
export async function GET(request: Request) {
  const params = readGazetteerParams(request.url, { needs: 'q' })
  if ('error' in params) return gazetteerResponse(params)
  const { gazetteer } = await loadProject()
  return gazetteerResponse(
    lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang),
  )
}
