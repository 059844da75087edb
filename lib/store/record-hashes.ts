import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '#lib/util/sha256'

/** What of `data/` is no record of the project: data sets, which have manifests of their own. */
const FILES = /\.(json|geojson|csv)$/

/**
 * The SHA-256 of every file of records, by its path from the project's root: `project.json` where
 * there is one, those of `seeds/`, and those that lie in `data/` itself.
 */
export async function recordHashes(root: string): Promise<Record<string, string>> {
  const found = await Promise.all(
    ['seeds', 'data'].map(async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])
      return entries
        .filter((entry) => entry.isFile() && FILES.test(entry.name))
        .map(({ name }) => `${folder}/${name}`)
    }),
  )
  const hashes = found
    .flat()
    .sort()
    .map(async (file) => [file, sha256(await readFile(join(root, file)))] as const)
  const settings = await readFile(join(root, 'project.json')).catch(() => undefined)
  if (settings) hashes.push(Promise.resolve(['project.json', sha256(settings)] as const))
  return Object.fromEntries(await Promise.all(hashes))
}
