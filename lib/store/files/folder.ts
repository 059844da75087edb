import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { statSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { asyncLruCache, ofFile } from '#lib/util'
import { sha256Digits } from '#lib/util/sha256'
import { DamagedDataset } from '../dataset-fault'
import { isDatasetId } from '../dataset-rules'

/** The file that names the current version. */
export const CURRENT = 'current'
/** The file that holds what somebody decided on a dataset's rows. No load writes it or removes it. */
export const OVERRIDES = 'overrides.json'
/**
 * What it holds: the folder of the version, the SHA-256 of its manifest, and eight digits of that of
 * both, which tell a damage of this file from one of the manifest.
 */
const CURRENT_LINE = /^(([a-z0-9]+(?:\.[a-z0-9]+){3}) ([0-9a-f]{64})) ([0-9a-f]{8})\n$/
/** Folders that this very process is writing. */
const writing = new Set<string>()
/** How long a load of another machine may take before it is taken for dead. */
const GIVEN_UP_MS = 24 * 60 * 60 * 1000
const HOST =
  hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '') || 'host'

/**
 * Makes the folder of a new version, has it written, and takes it away where that fails and
 * `counts` does not name it. Its name holds the host and process that write it, to tell what a
 * killed load left behind from a load that is running.
 * @param parent the folder of the dataset.
 */
export async function withNewFolder(
  parent: string,
  version: string,
  write: (name: string, folder: string) => Promise<void>,
  counts: () => Promise<CurrentVersion | undefined>,
): Promise<void> {
  const letters = version.replace(/[^a-z0-9]/gi, '').slice(0, 12)
  const tail = randomBytes(4).toString('hex')
  const name = `${letters.toLowerCase() || 'v'}.${HOST}.${process.pid}.${tail}`
  const folder = join(parent, name)
  writing.add(name)
  try {
    await mkdir(folder, { recursive: true })
    await write(name, folder)
  } catch (error) {
    if ((await counts())?.folder !== folder) await rm(folder, { recursive: true, force: true })
    throw error
  } finally {
    writing.delete(name)
  }
}

/** The version of a dataset that counts: its folder, and the SHA-256 that its manifest must have. */
export type CurrentVersion = { id: string; folder: string; manifestHash: string }

/**
 * The current version; `undefined` for an unknown dataset. Throws `DamagedDataset` where the file
 * that names it holds something else.
 */
export async function currentVersion(
  root: string,
  id: string,
): Promise<CurrentVersion | undefined> {
  if (!isDatasetId(id)) return undefined
  const path = join(root, id, CURRENT)
  // A load renames another file into its place: the same inode with the same time of change is the
  // one that was read. One that cannot be looked at is read below, which says why.
  const found = stateOf(path)
  return found
    ? read.get(`${path} ${found.ino} ${found.ctimeNs}`, () => readCurrent(root, id))
    : readCurrent(root, id)
}

/** Not awaited: asking a thread takes far longer than the answer. */
function stateOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** States of `current` files that are kept as they were read. */
const KEPT = 200
const read = asyncLruCache<string, CurrentVersion | undefined>(KEPT)

async function readCurrent(root: string, id: string): Promise<CurrentVersion | undefined> {
  const damaged = (problem: string) => new DamagedDataset({ id, file: `${id}/${CURRENT}`, problem })
  const text = await readFile(join(root, id, CURRENT), 'utf8')
    .catch(missing)
    .catch((error: NodeJS.ErrnoException) => {
      throw damaged(`cannot be read (${error.code})`)
    })
  if (text === undefined) return undefined
  const [, line, folder, manifestHash, digits] = CURRENT_LINE.exec(text) ?? []
  if (!line || !folder || !manifestHash || sha256Digits(line) !== digits)
    throw damaged('does not name a version and the hash of its manifest')
  return { id, folder: join(root, id, folder), manifestHash }
}

/** Makes a version the current one, by renaming one small file after everything else is on disk. */
export async function makeCurrent(
  root: string,
  id: string,
  { folder, manifestHash }: { folder: string; manifestHash: string },
): Promise<void> {
  const draft = join(root, id, `${CURRENT}.${folder}`)
  const file = await open(draft, 'w')
  const line = `${folder} ${manifestHash}`
  try {
    await file.writeFile(`${line} ${sha256Digits(line)}\n`).catch(ofFile(draft))
    await file.sync().catch(ofFile(draft))
  } finally {
    await file.close().catch(ofFile(draft))
  }
  await rename(draft, join(root, id, CURRENT))
  const parent = await open(join(root, id), 'r')
  await parent.sync().catch(() => undefined) // not every file system syncs folders
  await parent.close()
}

/** Ids of all datasets, damaged ones among them, sorted. */
export async function datasetIds(root: string): Promise<string[]> {
  const names = (await readdir(root).catch(missing)) ?? []
  const there = await Promise.all(
    names.filter(isDatasetId).map(async (id) => {
      const found = await stat(join(root, id, CURRENT)).catch(missing)
      return found ? [id] : []
    }),
  )
  return there.flat().sort()
}

/**
 * Removes all folders of a dataset but those of its current version and of loads that still run.
 * `gone` is the version just replaced, which this very process may have written.
 */
export async function removeOrphans(root: string, id: string, gone?: string): Promise<void> {
  const current = await currentVersion(root, id)
  for (const name of (await readdir(join(root, id)).catch(missing)) ?? []) {
    const path = join(root, id, name)
    if (
      name === CURRENT ||
      name === OVERRIDES ||
      path === current?.folder ||
      (path !== gone && !(await isOrphan(path, name.replace(`${CURRENT}.`, ''))))
    )
      continue
    await rm(path, { recursive: true, force: true })
  }
}

/** Whether nobody writes to a folder of a version any more, so that it is left of a killed load. */
export async function isOrphan(path: string, name: string): Promise<boolean> {
  const [, host, pid] = name.split('.')
  if (host === HOST && Number(pid) === process.pid) return !writing.has(name)
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
