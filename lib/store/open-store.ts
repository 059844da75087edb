import { join } from 'node:path'
import type { ClaimStore } from './claim-store'
import { filesStore } from './files/files-store'
import { nodeUrls } from './postgis/nodes'
import { postgisStore } from './postgis/postgis-store'

/**
 * The store of imported datasets that the settings ask for: PostGIS where there is a
 * `DATABASE_URL`, else files.
 * @param settings `root`: the project's folder; datasets are in its `data/datasets`. `url`:
 * `DATABASE_URL`, empty where it is not set. `nodes`: `DATABASE_NODES`, for whoever loads or drops.
 */
export function openStore({
  root,
  url,
  nodes,
}: {
  root: string
  url?: string | undefined
  nodes?: string | undefined
}): ClaimStore {
  return url
    ? postgisStore(url, { nodes: nodeUrls(nodes) })
    : filesStore(join(root, 'data', 'datasets'))
}
