import { cpSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Copies the project's records into a folder to be served or imported into (`PROJECT_DIR`), without
 * imported datasets.
 */
export function projectCopy(folder: string) {
  for (const name of ['project.json', 'data', 'region', 'seeds'])
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('datasets'),
    })
}
