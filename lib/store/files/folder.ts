import { randomBytes } from 'node:crypto'
import { open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isDatasetId } from '../dataset-rules'

/** The file that names the current version. */
const CURRENT = 'current'
/** How long a load of another machine may take before it is taken for dead. */
const GIVEN_UP_MS = 24 * 60 * 60 * 1000
const HOST =
  hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '') || 'host'

/**
 * The name of a new version's folder. It holds the host and process that write it, to tell what a
 * killed load left behind from a load that is running.
 */
export const versionFolder = (version: string) =>
  `${
    version
      .replace(/[^a-z0-9]/gi, '')
      .slice(0, 12)
      .toLowerCase() || 'v'
  }.${HOST}.${process.pid}.${randomBytes(4).toString('hex')}`

/** The folder of the current version; `undefined` for an unknown dataset. */
export async function currentFolder(root: string, id: string): Promise<string | undefined> {
  if (!isDatasetId(id)) return undefined
  const name = await readFile(join(root, id, CURRENT), 'utf8').catch(missing)
  return name === undefined ? undefined : join(root, id, name.trim())
}

/** Makes a version the current one, by renaming one small file after everything else is on disk. */
export async function makeCurrent(root: string, id: string, folder: string): Promise<void> {
  const draft = join(root, id, `${CURRENT}.${folder}`)
  const file = await open(draft, 'w')
  await file.writeFile(`${folder}\n`)
  await file.sync()
  await file.close()
  await rename(draft, join(root, id, CURRENT))
  const parent = await open(join(root, id), 'r')
  await parent.sync().catch(() => undefined) // not every file system syncs folders
  await parent.close()
}

/** Ids of all datasets, sorted. */
export async function datasetIds(root: string): Promise<string[]> {
  const names = (await readdir(root).catch(missing)) ?? []
  const found = await Promise.all(
    names.filter(isDatasetId).map(async (id) => ((await currentFolder(root, id)) ? [id] : [])),
  )
  return found.flat().sort()
}

/**
 * Removes the folders of loads that died, and `gone`, the version just replaced. Loads that are
 * still running are left alone.
 */
export async function removeOrphans(root: string, id: string, gone?: string): Promise<void> {
  const current = await currentFolder(root, id)
  for (const name of (await readdir(join(root, id)).catch(missing)) ?? []) {
    const path = join(root, id, name)
    if (
      name === CURRENT ||
      path === current ||
      (path !== gone && !(await isOrphan(path, name.replace(`${CURRENT}.`, ''))))
    )
      continue
    await rm(path, { recursive: true, force: true })
  }
}

async function isOrphan(path: string, name: string): Promise<boolean> {
  const [, host, pid] = name.split('.')
  if (host === HOST && pid) return !isAlive(Number(pid))
  const info = await stat(path).catch(missing)
  return info !== undefined && Date.now() - info.mtimeMs > GIVEN_UP_MS
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Turns "no such file" into `undefined` and throws every other error again. */
export function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
