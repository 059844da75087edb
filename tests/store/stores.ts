import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migratePostgis, openStore, postgisStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { postgisMissing, startPostgis } from './postgis-server'
import type { PostgisServer } from './postgis-server'

/**
 * What a store stands on: a folder, and a database where there is one. `open` gives a store on it,
 * as another process would open it.
 */
export type Ground = {
  settings: { root: string; url?: string }
  open: () => ClaimStore
  end: () => Promise<void>
}

/** A kind of store as the suite tries it. `unavailable` says why it cannot be tried here. */
export type StoreKind = {
  name: string
  unavailable?: string | undefined
  begin: () => Promise<Ground>
}

function folder() {
  const root = mkdtempSync(join(tmpdir(), 'claims-map-datasets-'))
  return { root, remove: () => rmSync(root, { recursive: true }) }
}

/** Every store that the suite holds to the same promises. */
export const STORES: StoreKind[] = [
  {
    name: 'files',
    async begin() {
      const { root, remove } = folder()
      return { settings: { root }, open: () => openStore({ root }), end: async () => remove() }
    },
  },
  {
    name: 'PostGIS',
    unavailable: postgisMissing,
    async begin() {
      const { root, remove } = folder()
      const server = await startPostgis()
      await migratePostgis(server.url)
      return {
        settings: { root, url: server.url },
        open: () => openStore({ root, url: server.url }),
        async end() {
          await server.stop()
          remove()
        },
      }
    },
  },
]

/** PostGIS where no load is small enough to be held in memory: every question is asked in SQL. */
export const POSTGIS_IN_SQL: StoreKind = {
  ...STORES[1]!,
  name: 'PostGIS (in SQL alone)',
  async begin() {
    const ground = await STORES[1]!.begin()
    return { ...ground, open: () => postgisStore(ground.settings.url!, { heldBytes: -1 }) }
  },
}

/** How many nodes claims are spread over where there are several. */
export const NODES = 3

/** A coordinator and its nodes, each a server of its own, ready for loads. */
export async function startNodes(settings: Record<string, string> = {}) {
  const servers = await Promise.all(
    Array.from({ length: NODES + 1 }, () => startPostgis({ shared_buffers: '32MB', ...settings })),
  )
  const [coordinator, ...nodes] = servers as [PostgisServer, ...PostgisServer[]]
  const urls = nodes.map(({ url }) => url)
  await migratePostgis(coordinator.url, undefined, urls)
  return {
    url: coordinator.url,
    nodes,
    urls,
    stop: () => Promise.all(servers.map((server) => server.stop())),
  }
}

/** PostGIS whose claims lie on several nodes: every question is asked in SQL of all of them. */
export const POSTGIS_ON_NODES: StoreKind = {
  name: `PostGIS (on ${NODES} nodes)`,
  unavailable: postgisMissing,
  async begin() {
    const { root, remove } = folder()
    const { url, urls, stop } = await startNodes()
    return {
      settings: { root, url },
      open: () => postgisStore(url, { heldBytes: -1, nodes: urls }),
      async end() {
        await stop()
        remove()
      },
    }
  },
}

/** Tests of a store, or the same tests skipped by name, and the reason said plainly. */
export function describeStore(
  { name, unavailable }: Pick<StoreKind, 'name' | 'unavailable'>,
  tests: () => void,
): void {
  if (unavailable === undefined) describe(`the ${name} store`, tests)
  else {
    console.warn(`The ${name} store could not be tried: ${unavailable}`)
    describe.skip(`the ${name} store (could not be tried: ${unavailable})`, tests)
  }
}
