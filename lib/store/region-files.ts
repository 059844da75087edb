// What `npm run basemap` makes for a map to draw, and what is the same for every map.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The bytes of a file; `undefined` where it is not there. One that cannot be read is an error. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new Error(`'${path}' cannot be read (${code}). Give the right to read it.`)
  }
}

/**
 * The relief of a project's map, an image in WebP; `undefined` where it has none.
 * @param root the folder that holds `project.json`.
 */
export const readRelief = (root: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  bytesOf(join(root, 'region', 'relief.webp'))

/**
 * The land of the world outside of a project's region, gzipped JSON.
 * @param home the folder of this program, which holds `data/kit`.
 */
export const readWorldLand = (home: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  bytesOf(join(home, 'data', 'kit', 'world.json.gz'))
