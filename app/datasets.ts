import { openStore } from '#lib/store'
import type { ClaimStore, DatasetAbout } from '#lib/store'
import { ROOT } from './project'
import type { DatasetLink } from './ui/header'

let kept: ClaimStore | undefined

/** The store of imported datasets, opened once. */
export function datasetStore(): ClaimStore {
  return (kept ??= openStore({ root: ROOT, url: process.env.DATABASE_URL }))
}

/** What is known of a dataset; `undefined` for an id that no dataset has. */
export async function datasetAbout(id: string): Promise<DatasetAbout | undefined> {
  return (await datasetStore().datasets()).find((about) => about.id === id)
}

/** All datasets by label. A store that does not answer takes no page down that only links to them. */
export async function datasetLinks(): Promise<DatasetLink[]> {
  const all = await datasetStore().datasets().catch(() => [])
  return all.map(({ id, label, rows }) => ({ id, label, rows })).sort((a, b) => (a.label < b.label ? -1 : 1))
}
