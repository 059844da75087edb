import { join } from 'node:path'
import type { ClaimStore } from './claim-store'
import { filesStore } from './files/files-store'
import { postgisStore } from './postgis/postgis-store'

/**
 * The store of imported datasets that the settings ask for: PostGIS where there is a
 * `DATABASE_URL`, else files.
 * @param settings `root`: the project's folder; datasets are in its `data/datasets`. `url`:
 * `DATABASE_URL`, empty where it is not set.
 */
export function openStore({ root, url }: { root: string; url?: string | undefined }): ClaimStore {
  return url ? postgisStore(url) : filesStore(join(root, 'data', 'datasets'))
}
