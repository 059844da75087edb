import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migratePostgis, openStore, postgisStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { openGate } from './gate'
import { postgisMissing, run, startPostgis } from './postgis-server'
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

/** How many replicas reads go to where there are some. */
const REPLICAS = 2

/** A primary and its replicas, each a server of its own, ready for loads. */
export async function startReplicas(settings: Record<string, string> = {}) {
  const primary = await startPostgis({ shared_buffers: '32MB', ...settings })
  await migratePostgis(primary.url)
  const replicas = await Promise.all(Array.from({ length: REPLICAS }, () => primary.replica()))
  return {
    url: primary.url,
    primary,
    replicas,
    stop: () => Promise.all([...replicas, primary].map((server) => server.stop())),
  }
}

/** PostGIS whose reads go to streaming replicas: every question is asked in SQL of one of them. */
export const POSTGIS_WITH_REPLICAS: StoreKind = {
  name: `PostGIS (with ${REPLICAS} replicas)`,
  unavailable: postgisMissing,
  async begin() {
    const { root, remove } = folder()
    const { url, replicas, stop } = await startReplicas()
    // A commit waits until the replicas show it: what is loaded is there to be asked of them.
    for (const sql of [
      `alter system set synchronous_standby_names = 'ANY ${REPLICAS} (*)'`,
      'alter system set synchronous_commit = remote_apply',
      'select pg_reload_conf()',
    ])
      await run(url, sql)
    const gates = await Promise.all(replicas.map(openGate))
    return {
      settings: { root, url },
      open: () => postgisStore(url, { heldBytes: -1, replicas: gates.map((gate) => gate.url) }),
      async end() {
        const asked = gates.map((gate) => gate.questions())
        for (const gate of gates) gate.close()
        await stop()
        remove()
        if (asked.some((questions) => questions < 100))
          throw new Error(
            `The replicas were hardly asked anything: ${asked.join(' and ')} questions.`,
          )
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
