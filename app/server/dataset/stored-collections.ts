import { DOCUMENT_COLLECTIONS } from '#lib/exports'
import type { StoredCollection } from '#lib/exports'
import { isDamaged } from '#lib/store'
import type { DamagedDataset, DatasetAbout } from '#lib/store'
import { datasetFeatures } from './dataset-features'
import { datasetLinks, soundAbout } from './datasets'

/** What stands before the id of a dataset that is called as a collection of the documents. */
const PREFIX = 'dataset-'

/**
 * The datasets that a request to the OGC API is about, as collections: the one that its path names,
 * all where it tells of all, and none where it is about the documents. One that is set aside is
 * returned as its damage.
 * @param path the parts of the path after `/ogc`.
 */
export async function storedCollections([first, named]: readonly string[]): Promise<
  readonly StoredCollection[] | DamagedDataset
> {
  const isTaken = (id: string) => DOCUMENT_COLLECTIONS.includes(id)
  const idOf = (dataset: string) => (isTaken(dataset) ? `${PREFIX}${dataset}` : dataset)
  if (first !== 'api' && first !== 'collections') return []
  if (named !== undefined) {
    if (isTaken(named)) return []
    const bare = named.startsWith(PREFIX) ? named.slice(PREFIX.length) : named
    const about = await soundAbout(isTaken(bare) ? bare : named)
    if (isDamaged(about)) return about
    if (about) return collections([about], idOf)
  }
  const links = await datasetLinks()
  if (links === 'unanswered') return []
  const all = await Promise.all(links.map(({ id }) => soundAbout(id)))
  return collections(
    all.flatMap((about) => (about && !isDamaged(about) ? [about] : [])),
    idOf,
  )
}

async function collections(
  all: readonly DatasetAbout[],
  idOf: (dataset: string) => string,
): Promise<StoredCollection[]> {
  const made = await Promise.all(all.map((about) => datasetFeatures(about, idOf(about.id))))
  return made.flatMap((one) => one ?? [])
}
