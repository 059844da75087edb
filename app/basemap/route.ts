import { drawingFile } from '../server/drawing-file'
import { keptJson } from '../server/kept-json'
import { loadProject } from '../server/project'

/**
 * `GET /basemap`: the offline basemap as GeoJSON. `?gz` answers with a gzipped file, a third as
 * long, which the page decompresses itself: Next does not compress what a route answers and removes
 * the header that would let a browser do it.
 */
export async function GET(request: Request) {
  const { plain, zipped } = keptJson((await loadProject()).project.basemap)
  return new URL(request.url).searchParams.has('gz')
    ? drawingFile(request, await zipped, 'application/gzip')
    : drawingFile(request, plain, 'application/json')
}
