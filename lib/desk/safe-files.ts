import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ofFile } from '#lib/util'

/** Makes the names in a folder last, as far as the system knows how. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Files written aside so far: two who write one file at once do not meet. */
let asides = 0

/**
 * Writes a file so that a reader, also after a power cut, finds the old text or the new one whole:
 * written aside, synced, renamed.
 * @param mode who may read it, less what the umask takes
 */
export async function writeAside(
  path: string,
  text: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${basename(path)}.${process.pid}-${++asides}.aside`)
  try {
    const handle = await open(aside, 'w', mode)
    try {
      await handle.writeFile(text).catch(ofFile(path))
      await handle.sync().catch(ofFile(path))
    } finally {
      await handle.close().catch(ofFile(path))
    }
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

/** Removes what a killed process left of files that it was writing aside, in a folder. */
export async function removeAsides(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (/^\..+\.\d+-\d+\.aside$/.test(name)) await rm(join(folder, name), { force: true })
}

/**
 * Adds a line to a file and syncs it. Where that fails, the file is cut back to what it was.
 * @param length how long the file is without what a killed server left behind its last line end
 */
export async function appendLine(path: string, line: string, length: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'a')
  try {
    await handle.truncate(length).catch(ofFile(path))
    await handle.writeFile(`${line}\n`).catch(ofFile(path))
    await handle.sync().catch(ofFile(path))
  } catch (error) {
    await handle.truncate(length).catch(() => undefined)
    throw error
  } finally {
    // What was synced is safe, however its file is closed.
    await handle.close().catch(() => undefined)
  }
  if (length === 0) await syncFolder(dirname(path))
}

/** The text of a file; `undefined` where it is not there. */
export async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    return ofFile(path)(error)
  })
}
