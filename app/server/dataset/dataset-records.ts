import { datasetRecords } from '#lib/exports'
import type { Records } from '#lib/exports'
import type { ColumnPlace } from '#lib/columns'
import type { ProjectSettings } from '#lib/model'
import type { DatasetAbout, DatasetNames } from '#lib/store'
import { asyncLruCache } from '#lib/util'
import type { Words } from '#lib/words'
import { loadProject } from '../project'
import { datasetStore } from './datasets'
import { keptOfDataset } from './kept-of-dataset'

/** Versions whose places are kept: some 10 MB for each 50,000 places. */
const KEPT = 4

/** What of a version its claims need to be written: names, places, kinds, and who published it. */
export type DatasetNamed = DatasetNames & {
  places: readonly ColumnPlace[]
  kinds: readonly string[]
  /** Where that is one and known. */
  outlet?: string
}

const kept = asyncLruCache<string, DatasetNamed | undefined>(KEPT)

/** What is named in a version of a dataset, read once; `undefined` where it is gone. */
export async function datasetNamed({
  id,
  version,
}: Pick<DatasetAbout, 'id' | 'version'>): Promise<DatasetNamed | undefined> {
  const key = `${id} ${version}`
  const found = await kept.get(key, async () => {
    const store = datasetStore()
    const [names, columns] = await Promise.all([store.names(id), store.columns(id)])
    if (!names || !columns) return undefined
    const { kind, outlet } = columns.profiles.facets
    const [first, ...others] = outlet.values
    return {
      ...names,
      places: columns.places,
      kinds: kind.values,
      ...(first !== undefined && others.length === 0 && { outlet: first }),
    }
  })
  if (!found) kept.delete(key)
  return found
}

/**
 * The records of a dataset as every format takes them, in English or, where a language is asked for,
 * in it; `undefined` where the dataset is gone.
 */
export async function recordsOfDataset(
  about: DatasetAbout,
  asked?: Words,
): Promise<{ records: Records; named: DatasetNamed } | undefined> {
  if (!asked) return asCoded(about)
  return madeRecords(about, (await loadProject()).project.settings, asked)
}

async function madeRecords(about: DatasetAbout, settings: ProjectSettings, asked?: Words) {
  const named = await datasetNamed(about)
  if (!named) return undefined
  const { id, label, file, days } = about
  const parts = { id, label, file: file.name, ...(days && { days }), ...named }
  return { named, records: datasetRecords(parts, settings, asked) }
}

/** In no language that was asked for they are made once for a version. */
const asCoded = keptOfDataset((about, settings) => madeRecords(about, settings))
