import { fileChecks } from './file-checks'
import type { FileChecks } from './file-checks'
import { currentVersion } from './folder'
import { openVersion } from './version'
import type { Version } from './version'

/** Bytes of memory that open datasets may take together. The one read last always stays open. */
const MOST_BYTES = 512 * 1024 * 1024

type Held = { id: string; version: Promise<Version>; users: number; stale: boolean }

/**
 * Open versions. When they pass `MOST_BYTES`, the one used longest ago is closed first. A version
 * in use is never closed.
 */
export type OpenVersions = {
  /** Runs `read` on the current version of a dataset; `undefined` where there is none. */
  use: <T>(id: string, read: (version: Version) => Promise<T>) => Promise<T | undefined>
  close: () => Promise<void>
}

/** @param root the folder of all datasets. */
export function openVersions(root: string, checks: FileChecks = fileChecks()): OpenVersions {
  const held = new Map<string, Held>()

  async function release(one: Held) {
    one.users--
    if (one.stale && one.users === 0)
      await one.version.then(
        (version) => version.close(),
        () => undefined,
      )
  }

  async function retire(folder: string, one: Held) {
    held.delete(folder)
    one.stale = true
    one.users++
    await release(one)
  }

  async function retireAll(id: string, but?: string) {
    for (const [path, one] of [...held]) if (one.id === id && path !== but) await retire(path, one)
  }

  /** Closes older versions of the dataset, and versions beyond the bound. */
  async function trim(folder: string, id: string) {
    await retireAll(id, folder)
    let bytes = 0
    for (const [path, one] of [...held].reverse()) {
      bytes += (await one.version.catch(() => undefined))?.bytes ?? 0
      if (bytes > MOST_BYTES && path !== folder && held.get(path) === one) await retire(path, one)
    }
  }

  async function acquire(id: string): Promise<Held | undefined> {
    for (let tries = 0; ; tries++) {
      const current = await currentVersion(root, id)
      if (current === undefined) {
        await retireAll(id)
        return undefined
      }
      const { folder } = current
      const known = held.get(folder)
      const one: Held = known ?? {
        id,
        version: openVersion(current, checks),
        users: 0,
        stale: false,
      }
      one.users++
      held.delete(folder)
      held.set(folder, one) // the last in the map is the one used last
      try {
        await one.version
        if (!known) await trim(folder, id)
        return one
      } catch (error) {
        if (held.get(folder) === one) held.delete(folder)
        // Replaced and removed between reading its name and opening it: look again.
        if (tries === 5 || (await currentVersion(root, id))?.folder === folder) throw error
      }
    }
  }

  return {
    async use(id, read) {
      const one = await acquire(id)
      if (!one) return undefined
      try {
        return await read(await one.version)
      } finally {
        await release(one)
      }
    },
    async close() {
      for (const [folder, one] of [...held]) await retire(folder, one)
    },
  }
}
