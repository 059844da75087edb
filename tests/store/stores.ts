import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesStore } from '#lib/store'
import type { ClaimStore } from '#lib/store'

/** A kind of store as the suite tries it: `begin` makes an empty ground, `open` a store on it (as another process would), `end` takes all away. */
export type StoreKind = { name: string; unavailable?: string; begin: () => Promise<{ open: () => ClaimStore; end: () => Promise<void>; env: Record<string, string> }> }

/** Every store the suite holds to the same promises. */
export const STORES: StoreKind[] = [
  {
    name: 'files',
    async begin() {
      const folder = mkdtempSync(join(tmpdir(), 'claims-map-datasets-'))
      return { open: () => filesStore(join(folder, 'data', 'datasets')), end: async () => rmSync(folder, { recursive: true }), env: { PROJECT_DIR: folder } }
    },
  },
]
