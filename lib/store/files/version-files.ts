import { open, readFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sha256 } from '#lib/util/sha256'
import { DamagedDataset, isDamaged } from '../dataset-fault'
import type { DatasetFault } from '../dataset-fault'
import type { FileChecks } from './file-checks'
import type { CurrentVersion } from './folder'
import { MANIFEST, VERSION_FILES, parseManifest } from './manifest'
import type { HeldFile, Manifest, VersionFile, WholeFile } from './manifest'

/**
 * The open files of a version. Nothing leaves them but what was written: every way to their bytes
 * throws `DamagedDataset` where a file is not as its manifest says.
 */
export type VersionFiles = {
  /** The bytes of a file that is read at once. */
  whole: (name: WholeFile | HeldFile) => Promise<Buffer<ArrayBuffer>>
  /** Bytes of a file, once what they stand in is known to be as it was written. */
  piece: (name: HeldFile, position: number, length: number) => Promise<Buffer>
  /** A file that is read from end to end, once all of it is known to be as it was written. */
  held: (name: HeldFile) => Promise<FileHandle>
  /** How long a file was written; `undefined` for one that the version does not have. */
  bytes: (name: HeldFile) => number | undefined
  /** A fault of a file of the version. */
  fault: (name: VersionFile, problem: string) => DatasetFault
  close: () => Promise<void>
}

/**
 * Opens the files of a version and holds their lengths to the manifest, and the manifest to the
 * hash that `current` has of it. Throws `DamagedDataset`, and at once for a file whose hash was
 * found to be wrong before.
 */
export async function openVersionFiles(
  version: CurrentVersion,
  checks: FileChecks,
): Promise<VersionFiles> {
  const manifest = await manifestOf(version)
  const files = new Map<VersionFile, FileHandle>()
  const close = async () => {
    await Promise.all([...files.values()].map((file) => file.close()))
  }
  const throwFault = (name: VersionFile, problem: string | undefined) => {
    if (problem) throw new DamagedDataset(faultOf(version, name, problem))
  }
  try {
    for (const name of filesOf(manifest)) {
      const file = await openFile(version, name)
      files.set(name, file)
      throwFault(name, await checks.known(file, manifest[name]!).catch(unreadable(version, name)))
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    close,
    bytes: (name) => manifest[name]?.bytes,
    fault: (name, problem) => faultOf(version, name, problem),
    async whole(name) {
      const [file, entry] = [files.get(name)!, manifest[name]!]
      const bytes = Buffer.alloc(entry.bytes)
      await file.read(bytes, 0, bytes.length, 0).catch(unreadable(version, name))
      throwFault(name, await checks.problem(file, entry, bytes).catch(unreadable(version, name)))
      return bytes
    },
    async piece(name, position, length) {
      const found = await checks
        .piece(files.get(name)!, manifest[name]!, position, length)
        .catch(unreadable(version, name))
      if ('problem' in found) throw new DamagedDataset(faultOf(version, name, found.problem))
      return found.bytes
    },
    async held(name) {
      const file = files.get(name)!
      const problem = await checks.problem(file, manifest[name]!).catch(unreadable(version, name))
      throwFault(name, problem)
      return file
    },
  }
}

/** Every fault in the files of a version, one a file. Each is hashed, unless that was done before. */
export async function versionFaults(
  version: CurrentVersion,
  checks: FileChecks,
): Promise<DatasetFault[]> {
  const faults: DatasetFault[] = []
  const noted = (error: Error) => {
    if (!isDamaged(error)) throw error
    faults.push(error.fault)
  }
  const manifest = await manifestOf(version).catch(noted)
  if (!manifest) return faults
  for (const name of filesOf(manifest)) {
    const file = await openFile(version, name).catch(noted)
    if (!file) continue
    try {
      const problem = await checks.problem(file, manifest[name]!).catch(unreadable(version, name))
      if (problem) faults.push(faultOf(version, name, problem))
    } catch (error) {
      noted(error as Error)
    } finally {
      await file.close()
    }
  }
  return faults
}

/** The files that a version has. */
const filesOf = (manifest: Manifest) => VERSION_FILES.filter((name) => manifest[name])

/** A fault of a file of a version. */
export const faultOf = ({ id, folder }: CurrentVersion, name: string, problem: string) => ({
  id,
  file: `${id}/${basename(folder)}/${name}`,
  problem,
})

const unreadable = (version: CurrentVersion, name: string) => (error: NodeJS.ErrnoException) => {
  throw new DamagedDataset(
    faultOf(version, name, `cannot be read (${error.code ?? error.message})`),
  )
}

const openFile = (version: CurrentVersion, name: string) =>
  open(join(version.folder, name), 'r').catch(unreadable(version, name))

async function manifestOf(version: CurrentVersion): Promise<Manifest> {
  const path = join(version.folder, MANIFEST)
  const bytes = await readFile(path).catch(unreadable(version, MANIFEST))
  const wrong = (problem: string) => new DamagedDataset(faultOf(version, MANIFEST, problem))
  if (sha256(bytes) !== version.manifestHash)
    throw wrong('is not the one that the file `current` names')
  const manifest = parseManifest(bytes.toString('utf8'))
  if (!manifest) throw wrong('does not list the files of a version')
  return manifest
}
