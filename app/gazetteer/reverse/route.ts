import { placeAnswer, toNominatim, toPhoton } from '#lib/gazetteer'
import { loadProject } from '../../server/project'
import {
  answerContext,
  readGazetteerParams,
  gazetteerResponse,
} from '../../server/gazetteer-params'

/**
 * `GET /gazetteer/reverse?lat=&lon=&limit=`: the places nearest to a point, within 25 km. The
 * answer has the shape of Nominatim where `format` is given, as its clients do, and otherwise that
 * of Photon.
 */
export async function GET(request: Request) {
  const params = readGazetteerParams(request.url, { needs: 'point' })
  if ('error' in params) return gazetteerResponse(params)
  const { gazetteer, project } = await loadProject()
  const context = answerContext(project)
  const wantsNominatim = new URL(request.url).searchParams.has('format')
  const near = gazetteer
    .nearest(params.focus!, wantsNominatim ? 1 : params.limit)
    .map(({ place }) => placeAnswer(place, gazetteer, params.lang))
  if (!wantsNominatim) return gazetteerResponse(toPhoton(near, context.only))
  return gazetteerResponse(
    toNominatim(near, context)[0] ?? { note: 'nothing is known within 25 km' },
  )
}
