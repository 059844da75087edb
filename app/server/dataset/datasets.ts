import { openStore } from '#lib/store'
import type { ClaimStore, DatasetAbout } from '#lib/store'
import { linksWithin } from './links'
import { PROJECT_ROOT } from '../project'

let kept: ClaimStore | undefined

/** The store of imported datasets, opened once. */
export function datasetStore(): ClaimStore {
  return (kept ??= openStore({ root: PROJECT_ROOT, url: process.env.DATABASE_URL }))
}

/** The description of a dataset; `undefined` for an unknown id. */
export async function datasetAbout(id: string): Promise<DatasetAbout | undefined> {
  return (await datasetStore().datasets()).find((about) => about.id === id)
}

/**
 * All datasets by label, for pages that link to them. A store that does not answer neither breaks
 * nor delays these pages.
 */
export const datasetLinks = linksWithin(datasetStore)
