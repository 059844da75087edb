import { lookupAnswer, toNominatim, toNominatimGeojson } from '#lib/gazetteer'
import { served } from '../../server/project'
import { readParams, respond } from '../../server/gazetteer-params'

/** `GET /gazetteer/search?q=&format=jsonv2|json|geojson&limit=&accept-language=`: Nominatim's shape, for clients that speak it. */
export async function GET(request: Request) {
  const params = readParams(request.url, { needs: 'q' })
  if ('error' in params) return respond(params)
  if (!['json', 'jsonv2', 'geojson'].includes(params.format))
    return respond({
      error: `format: '${params.format.slice(0, 40)}' is none of jsonv2, json, geojson`,
    })
  const { gazetteer } = await served()
  const { candidates } = lookupAnswer(gazetteer.resolve(params.q, params), gazetteer, params.lang)
  return respond(
    params.format === 'geojson' ? toNominatimGeojson(candidates) : toNominatim(candidates),
  )
}
