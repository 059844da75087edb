import { rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimStore } from '../claim-store'
import { assertDatasetId, isDatasetId } from '../dataset-rules'
import { faultLine, isDamaged } from '../dataset-fault'
import { fileChecks } from './file-checks'
import {
  CURRENT,
  currentVersion,
  datasetIds,
  makeCurrent,
  missing,
  removeOrphans,
  withNewFolder,
} from './folder'
import { openVersions } from './open-versions'
import { rowsWithWords } from './rows-with-words'
import { datasetFaults, strayFiles } from './verify-version'
import { versionAbouts } from './version-about'
import { writeVersion } from './write-version'

/**
 * Datasets as files, the embedded default. A dataset is a folder with its versions and a file
 * `current` that names one of them. A load writes a new version beside the others and then replaces
 * `current` by a rename, so readers see it whole or not at all.
 * @param root the folder of all datasets, `data/datasets`; it need not exist.
 */
export function filesStore(root: string): ClaimStore {
  const checks = fileChecks()
  const versions = openVersions(root, checks)
  const aboutOf = versionAbouts(checks)
  const stored = async (id: string) => {
    const current = await currentVersion(root, id)
    return current && aboutOf(current)
  }
  const about = async (id: string) => (await stored(id))?.about
  const soundAbout = (id: string) => about(id).catch(setAside)

  return {
    kind: 'files',
    datasets: async () =>
      (await Promise.all((await datasetIds(root)).map(soundAbout))).filter(
        (one) => one !== undefined,
      ),
    about,
    faults: async () =>
      (
        await Promise.all((await datasetIds(root)).map((id) => datasetFaults(root, id, checks)))
      ).flat(),
    replicas: async () => [],
    async load(dataset, onProgress) {
      const { id, version } = dataset.about
      assertDatasetId(id)
      const kept = await stored(id).catch(setAside)
      // What was written before there was an index of words is written again, with one.
      const same = kept?.indexed && kept.about.version === version
      if (same && (await datasetFaults(root, id, checks)).length === 0) return 'unchanged'
      const counts = () => currentVersion(root, id).catch(setAside)
      await withNewFolder(
        join(root, id),
        version,
        async (name, folder) => {
          // Where `current` is damaged, what it named stays until the new version counts.
          await removeOrphans(root, id).catch(setAside)
          const manifestHash = await writeVersion(folder, dataset, onProgress)
          const replaced = await counts()
          await makeCurrent(root, id, { folder: name, manifestHash })
          await removeOrphans(root, id, replaced?.folder)
        },
        counts,
      )
      return 'loaded'
    },
    async drop(id) {
      if (!isDatasetId(id) || !(await stat(join(root, id)).catch(missing))) return false
      const gone = await currentVersion(root, id).catch(setAside)
      // from here on it is not there, whatever becomes of the rest
      await rm(join(root, id, CURRENT), { force: true, recursive: true })
      await removeOrphans(root, id, gone?.folder)
      await rmdir(join(root, id)).catch(() => undefined) // a load of it may be running
      return true
    },
    names: (id) => versions.use(id, async ({ names }) => names),
    columns: (id) => versions.use(id, async ({ columns }) => columns),
    summary: (id, query) =>
      versions.use(id, async (version) =>
        version.answers.summary(query, await rowsWithWords(version, query.filter.words)),
      ),
    spans: (id, query, clock) =>
      versions.use(id, async (version) =>
        version.answers.spans(query, clock, await rowsWithWords(version, query.filter.words)),
      ),
    spots: (id, query, zoom) =>
      versions.use(id, async (version) =>
        version.answers.spots(query, zoom, await rowsWithWords(version, query.filter.words)),
      ),
    page: (id, query, options) =>
      versions.use(id, async (version) => {
        const words = await rowsWithWords(version, query.filter.words)
        const { rows, ...found } = version.answers.page(query, options, words)
        const claims = await version.claims(rows)
        return { ...found, rows: rows.map((row, i) => ({ row, claim: claims[i]! })) }
      }),
    newest: (id, { filter }, limit) =>
      versions.use(id, async (version) => {
        const words = await rowsWithWords(version, filter.words)
        const { matched, rows } = version.answers.newest(filter, limit, words)
        const claims = await version.claims(rows)
        return { matched, rows: rows.map((row, i) => ({ row, claim: claims[i]! })) }
      }),
    details: (id, rows) =>
      versions.use(id, async (version) => {
        const there = rows.filter(
          (row) => Number.isInteger(row) && row >= 0 && row < version.columns.length,
        )
        const claims = await version.claims(there)
        return there.map((row, i) => ({ row, claim: claims[i]! }))
      }),
    rowsWithWords: (id, words) =>
      versions.use(
        id,
        async (version) =>
          (await rowsWithWords(version, words))?.mask ??
          new Uint8Array(version.columns.length).fill(1),
      ),
    claim: (id) =>
      versions.use(id.split('/')[0]!, async (version) => {
        for await (const row of version.rowsOfId(id)) {
          const [claim] = await version.claims([row])
          if (claim?.id === id) return claim
        }
        return undefined
      }),
    tile: async () => undefined,
    async verify(id) {
      const ids = id === undefined ? await datasetIds(root) : [id]
      const faults = await Promise.all(ids.map((one) => datasetFaults(root, one, checks)))
      const stray = (await strayFiles(root)).filter((one) => id === undefined || one.id === id)
      const lines = [...faults.flat(), ...stray].map(faultLine)
      return id === undefined || lines.length > 0 || (await datasetIds(root)).includes(id)
        ? lines
        : [`There is no dataset '${id}'.`]
    },
    close: () => versions.close(),
  }
}

/** Goes on without a dataset that is damaged, and throws every other error again. */
function setAside(error: Error): undefined {
  if (!isDamaged(error)) throw error
}
