import { openStore } from '#lib/store'
import type { ClaimStore, DatasetAbout } from '#lib/store'
import { linksWithin } from './links'
import { PROJECT_ROOT } from '../project'

let kept: ClaimStore | undefined

/** The store of imported datasets, opened once. */
export function datasetStore(): ClaimStore {
  return (kept ??= openStore({ root: PROJECT_ROOT, url: process.env.DATABASE_URL }))
}

/** What is known of a dataset; `undefined` for an id that no dataset has. */
export async function datasetAbout(id: string): Promise<DatasetAbout | undefined> {
  return (await datasetStore().datasets()).find((about) => about.id === id)
}

/** All datasets by label. A store that does not answer takes no page down that only links to them, and holds none up. */
export const datasetLinks = linksWithin(datasetStore)
