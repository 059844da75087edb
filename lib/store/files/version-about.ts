import { statSync } from 'node:fs'
import { join } from 'node:path'
import { asyncLruCache } from '#lib/util'
import type { DatasetAbout } from '../claim-store'
import type { FileChecks } from './file-checks'
import type { CurrentVersion } from './folder'
import { MANIFEST, VERSION_FILES } from './manifest'
import { openVersionFiles } from './version-files'

/** Versions that are kept as they were read. */
const KEPT = 200

/** What is known of a version, and whether it has an index of words. */
type VersionAbout = { about: DatasetAbout; indexed: boolean }

/**
 * Tells what is known of a version. Every answer to a reader begins with it, so it is read once as
 * long as all files of the version stay as they are and none is found to be damaged. Throws
 * `DamagedDataset` where one is.
 */
export function versionAbouts(
  checks: FileChecks,
): (current: CurrentVersion) => Promise<VersionAbout> {
  const kept = asyncLruCache<string, VersionAbout>(KEPT)
  const read = async (current: CurrentVersion): Promise<VersionAbout> => {
    const files = await openVersionFiles(current, checks)
    try {
      return {
        about: JSON.parse((await files.whole('about.json')).toString('utf8')) as DatasetAbout,
        indexed: files.bytes('words.list') !== undefined,
      }
    } finally {
      await files.close()
    }
  }
  return (current) => {
    const state = stateOf(current)
    // A damage may be found in bytes that were not read before; then all is looked at again.
    const key = `${current.manifestHash} ${checks.damages()} ${state}`
    return state === undefined ? read(current) : kept.get(key, () => read(current))
  }
}

/**
 * The inodes of a version's files and their times of change; `undefined` where one cannot be looked
 * at. Not awaited: asking a thread takes far longer than the answer.
 */
function stateOf({ folder }: CurrentVersion): string | undefined {
  try {
    return [MANIFEST, ...VERSION_FILES]
      .map((name) => {
        const found = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })
        return found && [found.dev, found.ino, found.size, found.ctimeNs].join(' ')
      })
      .join('\n')
  } catch {
    return undefined
  }
}
