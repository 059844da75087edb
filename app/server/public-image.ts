import { imageFileOf } from '#lib/model'
import type { ImageFile } from '#lib/model'
import { cleanImage } from '#lib/store'
import { asyncLruCache } from '#lib/util'
import { PROJECT_ROOT, loadProject } from './project'

/** Images are kept as they are sent, since drawing one anew takes some tenths of a second. */
const MOST_IMAGES = 16
const drawn = asyncLruCache<string, Awaited<ReturnType<typeof cleanImage>>>(MOST_IMAGES)

/**
 * The image that the records show under a hash, without the traces in its file (`cleanImage`);
 * `undefined` where they show none.
 */
export async function publicImage(sha256: string): Promise<Awaited<ReturnType<typeof cleanImage>>> {
  const { project } = await loadProject()
  const image = project.claims
    .flatMap(({ evidence }) => evidence.media ?? [])
    .map(imageFileOf)
    .find((item): item is ImageFile => item?.sha256 === sha256)
  if (!image) return undefined
  const clean = await drawn.get(sha256, () => cleanImage(PROJECT_ROOT, image))
  // A file that is put back is looked for again.
  if (!clean) drawn.delete(sha256)
  return clean
}
