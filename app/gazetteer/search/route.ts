import { lookupAnswer, toNominatim, toNominatimGeojson } from '#lib/gazetteer'
import { loadProject } from '../../server/project'
import {
  answerContext,
  readGazetteerParams,
  gazetteerResponse,
} from '../../server/gazetteer-params'

/**
 * `GET /gazetteer/search?q=&format=jsonv2|json|geojson&limit=&accept-language=`: a look-up answered
 * in the shape of Nominatim, for clients written for it.
 */
export async function GET(request: Request) {
  const params = readGazetteerParams(request.url, { needs: 'q' })
  if ('error' in params) return gazetteerResponse(params)
  if (!['json', 'jsonv2', 'geojson'].includes(params.format))
    return gazetteerResponse({
      error: `format: '${params.format.slice(0, 40)}' is none of jsonv2, json, geojson`,
    })
  const { gazetteer, project } = await loadProject()
  const { candidates } = lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang)
  const write = params.format === 'geojson' ? toNominatimGeojson : toNominatim
  return gazetteerResponse(write(candidates, answerContext(project)))
}
