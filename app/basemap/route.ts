import { drawingFile } from '../server/drawing-file'
import { keptJson } from '../server/kept-json'
import { loadProject } from '../server/project'
import { zippedJson } from '../server/responses'

/**
 * `GET /basemap`: the offline basemap as GeoJSON. `?gz` answers with it gzipped, a third as long.
 */
export async function GET(request: Request) {
  const { plain, zipped } = keptJson((await loadProject()).project.basemap)
  return new URL(request.url).searchParams.has('gz')
    ? drawingFile(request, await zipped, zippedJson(request))
    : drawingFile(request, plain, 'application/json')
}
