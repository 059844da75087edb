import { datasetStore } from '../../../../../../server/dataset/datasets'
import { cacheHeaders, datasetRoute } from '../../../../../../server/dataset/dataset-route'

type Context = { params: Promise<{ id: string; z: string; x: string; y: string }> }

/**
 * `GET /dataset/<id>/tiles/<z>/<x>/<y>?<filter>`: a vector tile of spots (layer `claims`), for
 * other map clients. A store that makes no tiles answers 404.
 */
export async function GET(request: Request, context: Context) {
  const at = await context.params
  const [z, x, y] = [at.z, at.x, at.y.replace(/\.(mvt|pbf)$/, '')].map((text) =>
    /^\d{1,8}$/.test(text) ? Number(text) : -1,
  ) as [number, number, number]
  if (z < 0 || z > 22 || x < 0 || y < 0 || x >= 2 ** z || y >= 2 ** z)
    return Response.json(
      {
        error: `tiles: '${at.z}/${at.x}/${at.y}' is no tile: z is 0 to 22, x and y are less than 2^z`,
      },
      { status: 400 },
    )
  return datasetRoute(['filter'], async (id, { filter, v }, about) => {
    const tile = await datasetStore().tile(id, { filter }, { z, x, y })
    return (
      tile &&
      new Response(tile as Uint8Array<ArrayBuffer>, {
        headers: {
          'Content-Type': 'application/vnd.mapbox-vector-tile',
          'Access-Control-Allow-Origin': '*',
          ...cacheHeaders(about, v),
        },
      })
    )
  })(request, context)
}
