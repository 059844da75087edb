import { readWorldLand } from '#lib/store'
import { drawingFile } from '../../server/drawing-file'
import { zippedJson } from '../../server/responses'

/** `GET /basemap/world`: the land of the world outside of the basemap's region, as gzipped JSON. */
export async function GET(request: Request) {
  return drawingFile(request, await readWorldLand(process.cwd()), zippedJson(request))
}
