import { IMAGE_TYPES } from '#lib/model'
import { publicImage } from '../../server/public-image'
import { errorResponse, etagResponse } from '../../server/responses'

/**
 * `GET /media/<sha256>` or `/media/<sha256>.jpg`: an image of the project's `media/`, without the
 * traces of camera and place in its file. What would identify somebody, videos, documents and
 * unknown hashes are one and the same 404.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params
  const image = await publicImage(file.replace(/\.[a-z]+$/, ''))
  return image
    ? etagResponse(request, image.bytes, IMAGE_TYPES[image.type])
    : errorResponse(404, 'No image of this address is shown here')
}
