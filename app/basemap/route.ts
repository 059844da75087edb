import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { loadProject } from '../server/project'

/** The basemap as a gzipped file, by the object it was made of, so that it is made once. */
const zipped = new WeakMap<object, Promise<Buffer<ArrayBuffer>>>()

/**
 * The offline basemap as GeoJSON; browsers may keep it for a day. With `?gz` as a gzipped file, a third as long, which the page unzips itself:
 * the framework neither compresses what a route answers nor lets through the header by which a browser would.
 */
export async function GET(request: Request) {
  const {
    project: { basemap },
  } = await loadProject()
  const headers = { 'Cache-Control': 'public, max-age=86400' }
  if (!new URL(request.url).searchParams.has('gz')) return Response.json(basemap, { headers })
  const file = zipped.get(basemap) ?? promisify(gzip)(JSON.stringify(basemap))
  zipped.set(basemap, file)
  return new Response(await file, { headers: { ...headers, 'Content-Type': 'application/gzip' } })
}
