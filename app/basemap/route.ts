import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { drawingFile } from '../server/drawing-file'
import { loadProject } from '../server/project'
import { requestUrl } from '../server/request-url'

type Kept = { plain: Buffer<ArrayBuffer>; zipped: Promise<Buffer<ArrayBuffer>> }
/** The bytes of the basemap by the object they were made from, so that readers share them. */
const kept = new WeakMap<object, Kept>()

function bytesOf(basemap: object): Kept {
  const found = kept.get(basemap)
  if (found) return found
  const plain = Buffer.from(JSON.stringify(basemap))
  const made = { plain, zipped: promisify(gzip)(plain) as Promise<Buffer<ArrayBuffer>> }
  kept.set(basemap, made)
  return made
}

/**
 * `GET /basemap`: the offline basemap as GeoJSON. `?gz` answers with a gzipped file, a third as
 * long, which the page decompresses itself: Next does not compress what a route answers and removes
 * the header that would let a browser do it.
 */
export async function GET(request: Request) {
  const { plain, zipped } = bytesOf((await loadProject()).project.basemap)
  return requestUrl(request).searchParams.has('gz')
    ? drawingFile(request, await zipped, 'application/gzip')
    : drawingFile(request, plain, 'application/json')
}
