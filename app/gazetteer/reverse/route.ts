import { placeAnswer, toNominatim, toPhoton } from '#lib/gazetteer'
import { served } from '../../server/project'
import { readParams, respond } from '../../server/gazetteer-params'

/**
 * `GET /gazetteer/reverse?lat=&lon=&limit=`: the places nearest to a point, within 25 km. Photon's shape, or Nominatim's
 * where `format` is given, as its clients do.
 */
export async function GET(request: Request) {
  const params = readParams(request.url, { needs: 'point' })
  if ('error' in params) return respond(params)
  const { gazetteer } = await served()
  const wantsNominatim = new URL(request.url).searchParams.has('format')
  const near = gazetteer
    .nearest(params.focus!, wantsNominatim ? 1 : params.limit)
    .map(({ place }) => placeAnswer(place, gazetteer, params.lang))
  if (!wantsNominatim) return respond(toPhoton(near))
  return respond(toNominatim(near)[0] ?? { note: 'nothing is known within 25 km' })
}
