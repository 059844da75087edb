import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dueReleaseNames } from './held-releases'

/** Folders whose files are records or are made from them. Imported datasets look after themselves. */
const FOLDERS = ['.', 'seeds', 'data', 'region', 'media', 'private']
/** The one file at the root of a project. */
const SETTINGS = 'project.json'

/**
 * A text that changes when a file of a project's records does: names, sizes and times of change.
 * No file is opened, so that a server can ask before every answer. It changes as well when the
 * moment of a held release comes. The folder is known only when it is asked: the bundler is told not
 * to gather the whole repository for it.
 * @param now the moment, ISO 8601 in UTC
 */
export async function recordsState(root: string, now = new Date().toISOString()): Promise<string> {
  const states = await Promise.all(
    FOLDERS.map(async (folder) => {
      const path = join(/* turbopackIgnore: true */ root, folder)
      const entries = await readdir(/* turbopackIgnore: true */ path, {
        withFileTypes: true,
      }).catch(() => [])
      const names = entries
        .filter((entry) => !entry.isDirectory())
        .map(({ name }) => name)
        .filter((name) => folder !== '.' || name === SETTINGS)
        .sort()
      return Promise.all(
        names.map(async (name) => {
          const file = join(/* turbopackIgnore: true */ path, name)
          const known = await stat(/* turbopackIgnore: true */ file).catch(() => undefined)
          return known ? `${folder}/${name} ${known.size} ${known.mtimeMs}` : ''
        }),
      )
    }),
  )
  const due = await dueReleaseNames(root, now)
  return [...states.flat(), ...due].join('\n')
}

/** The bytes of the documents of a project, by which a server knows whether reading them takes long. */
export async function seedsSize(root: string): Promise<number> {
  const folder = join(/* turbopackIgnore: true */ root, 'seeds')
  const names = await readdir(/* turbopackIgnore: true */ folder).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(/* turbopackIgnore: true */ join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
