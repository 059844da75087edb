import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDamaged } from '../dataset-fault'
import type { DatasetFault } from '../dataset-fault'
import { isDatasetId } from '../dataset-rules'
import type { FileChecks } from './file-checks'
import { CURRENT, currentVersion, isOrphan, missing } from './folder'
import { MANIFEST, VERSION_FILES } from './manifest'
import { faultOf, versionFaults } from './version-files'

/**
 * Every fault for which a dataset is set aside: `current`, the manifest that it names, and every
 * file against its manifest. Empty for a dataset that is not there.
 */
export async function datasetFaults(
  root: string,
  id: string,
  checks: FileChecks,
): Promise<DatasetFault[]> {
  try {
    const current = await currentVersion(root, id)
    return current ? await versionFaults(current, checks) : []
  } catch (error) {
    if (!isDamaged(error)) throw error
    return [error.fault]
  }
}

/**
 * What lies in the folder of the datasets and belongs to none: folders with another name than a
 * dataset can have, whole versions that no `current` names, and files that no load writes. What a
 * load leaves that is running, or was killed before it ended, is none of them.
 */
export async function strayFiles(root: string): Promise<DatasetFault[]> {
  const entries = (await readdir(root, { withFileTypes: true }).catch(missing)) ?? []
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  return (await Promise.all(folders.map(({ name }) => strayIn(root, name)))).flat()
}

async function strayIn(root: string, id: string): Promise<DatasetFault[]> {
  const cure = 'Move it elsewhere.'
  if (!isDatasetId(id)) return [{ id, file: id, problem: 'is no name of a dataset', cure }]
  const names = (await readdir(join(root, id)).catch(missing)) ?? []
  if (names.includes(CURRENT)) {
    const current = await currentVersion(root, id).catch(() => undefined)
    const files = (current && (await readdir(current.folder).catch(missing))) ?? []
    return files
      .filter((name) => !WRITTEN.includes(name))
      .map((name) => ({ ...faultOf(current!, name, 'is no file of a dataset'), cure }))
  }
  for (const name of names) {
    const files = (await readdir(join(root, id, name)).catch(missing)) ?? []
    if (files.includes(MANIFEST) && (await isOrphan(join(root, id, name), name)))
      return [{ id, file: `${id}/${CURRENT}`, problem: 'is missing' }]
  }
  return []
}

const WRITTEN: readonly string[] = [MANIFEST, ...VERSION_FILES]
