import { readRelief } from '#lib/store'
import { PROJECT_ROOT } from '../../server/project'
import { drawingFile } from '../../server/drawing-file'

/** `GET /basemap/relief`: the shaded relief under the offline basemap, an image in WebP. */
export async function GET() {
  return drawingFile(await readRelief(PROJECT_ROOT), 'image/webp')
}
