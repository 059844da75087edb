import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { served } from '../project'

/** The basemap as it is sent, by the object it was made of, so that it is written and gzipped once. */
const written = new WeakMap<object, Promise<Buffer<ArrayBuffer>>>()

/** The offline basemap as GeoJSON, gzipped (a third of it; routes are not compressed by Next); browsers may keep it for a day. */
export async function GET(request: Request) {
  const { project: { basemap } } = await served()
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=86400', Vary: 'Accept-Encoding' }
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return new Response(JSON.stringify(basemap), { headers })
  const zipped = written.get(basemap) ?? promisify(gzip)(JSON.stringify(basemap))
  written.set(basemap, zipped)
  return new Response(await zipped, { headers: { ...headers, 'Content-Encoding': 'gzip' } })
}
