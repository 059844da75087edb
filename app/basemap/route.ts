import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { loadProject } from '../server/project'

/** The gzipped basemap by the object it was made from, so that it is compressed once. */
const zipped = new WeakMap<object, Promise<Buffer<ArrayBuffer>>>()

/**
 * `GET /basemap`: the offline basemap as GeoJSON, which browsers may keep for a day. `?gz` answers
 * with a gzipped file, a third as long, which the page decompresses itself: Next does not compress
 * what a route answers and removes the header that would let a browser do it.
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
