import { readRelief } from '#lib/store'
import { PROJECT_ROOT, projectSettings } from '../../server/project'
import { drawingFile } from '../../server/drawing-file'

/** `GET /basemap/relief`: the shaded relief under the offline basemap, an image in WebP; none where the project wants none. */
export async function GET(request: Request) {
  const isWanted = (await projectSettings()).map.relief !== false
  return drawingFile(request, isWanted ? await readRelief(PROJECT_ROOT) : undefined, 'image/webp')
}
