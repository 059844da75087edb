import { join } from 'node:path'
import type { ClaimStore } from './claim-store'
import { filesStore } from './files/files-store'
import { nodeUrls } from './postgis/nodes'
import { postgisStore } from './postgis/postgis-store'
import { replicaUrls } from './postgis/replica-urls'

/**
 * The store of imported datasets that the settings ask for: PostGIS where there is a
 * `DATABASE_URL`, else files.
 * @param settings `root`: the project's folder; datasets are in its `data/datasets`. `url`:
 * `DATABASE_URL`, empty where it is not set. `nodes`: `DATABASE_NODES`, for whoever loads or drops.
 * `replicas`: `DATABASE_REPLICAS`, for whoever reads; `tell` is given a line when one is passed over.
 * Throws where that names what no replica can be.
 */
export function openStore({
  root,
  url,
  nodes,
  replicas,
  tell = () => undefined,
}: {
  root: string
  url?: string | undefined
  nodes?: string | undefined
  replicas?: string | undefined
  tell?: (line: string) => void
}): ClaimStore {
  const copies = replicaUrls(replicas, url)
  return url
    ? postgisStore(url, { nodes: nodeUrls(nodes), replicas: copies, tell })
    : filesStore(join(root, 'data', 'datasets'))
}
