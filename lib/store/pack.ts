import { readFile } from 'node:fs/promises'

/**
 * The text of a gazetteer pack (see `npm run gazetteer -- build`), or `undefined` where none is set: then the curated gazetteer serves alone.
 * A path that is set and cannot be read is an error, said with the path.
 */
export async function readPack(path: string | undefined): Promise<string | undefined> {
  if (!path) return undefined
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `GAZETTEER_PACK: '${path}' cannot be read (${error.code}). Build it with npm run gazetteer -- build, or unset the variable.`,
    )
  })
}
