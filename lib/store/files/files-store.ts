import { rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dayText } from '#lib/columns'
import type { ColumnPlace, ColumnsView } from '#lib/columns'
import type { Filter } from '#lib/filter'
import { inBox } from '#lib/geo'
import type { Box } from '#lib/geo'
import type { ClaimStore, DatasetAbout, DatasetQuery } from '../claim-store'
import { assertDatasetId, isDatasetId } from '../dataset-rules'
import { faultLine, isDamaged } from '../dataset-fault'
import { spotsOf } from '../spots'
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
import { openVersionFiles } from './version-files'
import type { Version } from './version'
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
  const about = async (id: string): Promise<DatasetAbout | undefined> => {
    const current = await currentVersion(root, id)
    const files = current && (await openVersionFiles(current, checks))
    if (!files) return undefined
    try {
      return JSON.parse((await files.whole('about.json')).toString('utf8')) as DatasetAbout
    } finally {
      await files.close()
    }
  }
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
    async load(dataset, onProgress) {
      const { id, version } = dataset.about
      assertDatasetId(id)
      const kept = await soundAbout(id)
      if (kept?.version === version && (await datasetFaults(root, id, checks)).length === 0)
        return 'unchanged'
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
      versions.use(id, async (version) => {
        const view = filtered(version, query.filter, await rowMask(version, query))
        const days = (clock: 'happened' | 'said') =>
          view.days(clock).map(({ day, kind, count }) => ({ day: dayText(day), kind, count }))
        return {
          total: version.columns.length,
          shown: view.shown(),
          unlocated: view.unlocated(),
          counts: view.counts(),
          clocks: { happened: days('happened'), said: days('said') },
        }
      }),
    spans: (id, query, clock) =>
      versions.use(id, async (version) =>
        filtered(version, query.filter, await rowMask(version, query)).spans(clock),
      ),
    spots: (id, { filter, box }, zoom) =>
      versions.use(id, async (version) => {
        // The box is applied to what is gathered, not before: a glyph at its edge is the same
        // wherever the map was panned to.
        const view = filtered(version, filter, await rowMask(version, { filter }))
        const { places, profiles } = version.columns
        return spotsOf(
          version.declutter(),
          places,
          profiles.facets.kind.values,
          view.byPlace(),
          zoom,
          box,
        )
      }),
    page: (id, query, { limit, after = 0, places }) =>
      versions.use(id, async (version) => {
        const view = filtered(
          version,
          query.filter,
          await rowMask(version, { filter: query.filter }),
        )
        const mask = placeMask(version.columns.places, query.box, places)
        const { matched, rows } = view.rows({
          offset: 0,
          limit: limit + 1,
          firstRow: after,
          ...(mask && { places: mask }),
        })
        const shown = rows.slice(0, limit)
        const claims = await version.claims(shown)
        return {
          matched,
          rows: shown.map((row, i) => ({ row, claim: claims[i]! })),
          ...(rows.length > limit && { next: rows[limit]! }),
        }
      }),
    newest: (id, { filter }, limit) =>
      versions.use(id, async (version) => {
        const view = filtered(version, filter, await rowMask(version, { filter }))
        const [matched, rows] = [view.shown(), view.newest(limit)]
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
          (await rowsWithWords(version, words)) ?? new Uint8Array(version.columns.length).fill(1),
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

/**
 * Which places a query takes in, one byte each; the last byte is for claims without a place.
 * `undefined` where it takes in all.
 */
function placeMask(
  places: readonly ColumnPlace[],
  box: Box | undefined,
  keys?: readonly string[],
): Uint8Array | undefined {
  if (!box && !keys) return undefined
  const wanted = keys && new Set(keys)
  const mask = new Uint8Array(places.length + 1)
  places.forEach((place, i) => {
    mask[i] = Number((!box || inBox(box, place)) && (!wanted || wanted.has(place.key)))
  })
  return mask
}

/** Which rows pass a query's words and box, one byte each; `undefined` where it has neither. */
async function rowMask(
  version: Version,
  { filter, box }: DatasetQuery,
): Promise<Uint8Array | undefined> {
  const words = await rowsWithWords(version, filter.words)
  const { length, place, places } = version.columns
  const ground = placeMask(places, box)
  return ground
    ? Uint8Array.from({ length }, (_, row) => ground[place[row]!]! & (words ? words[row]! : 1))
    : words
}

/**
 * The version's view under a filter. All queries share it, so nothing may be awaited between
 * setting it and reading its answers.
 */
function filtered(version: Version, filter: Filter, mask: Uint8Array | undefined): ColumnsView {
  const view = version.view()
  view.set(filter, mask)
  return view
}
