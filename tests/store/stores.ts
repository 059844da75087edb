import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migratePostgis, openStore, postgisStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'
import { postgisMissing, startPostgis } from './postgis-server'

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
