import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Makes the names in a folder last, as far as the system knows how. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Writes a file so that a reader, also after a power cut, finds the old text or the new one whole:
 * written aside, synced, renamed.
 * @param mode who may read it, less what the umask takes
 */
export async function writeAside(path: string, text: string, mode = 0o666): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `.${basename(path)}.${process.pid}.aside`)
  try {
    const handle = await open(aside, 'w', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

/**
 * Adds a line to a file and syncs it. Where that fails, the file is cut back to what it was.
 * @param length how long the file is without what a killed server left behind its last line end
 */
export async function appendLine(path: string, line: string, length: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'a')
  try {
    await handle.truncate(length)
    await handle.writeFile(`${line}\n`)
    await handle.sync()
  } catch (error) {
    await handle.truncate(length).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
  if (length === 0) await syncFolder(dirname(path))
}

/** The text of a file; `undefined` where it is not there. */
export async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
