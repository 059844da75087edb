import type { ClaimStore, DatasetAbout } from './claim-store'
import { StoreBusy } from './store-busy'

/**
 * Throws `StoreBusy` where a dataset is another than it was: imported anew, or dropped. Whoever reads
 * in several steps asks after each, since rows of two versions must not stand in one answer.
 * @param about what the dataset was when the reading began
 */
export async function assertUnchanged(
  store: Pick<ClaimStore, 'about'>,
  { id, version }: Pick<DatasetAbout, 'id' | 'version'>,
): Promise<void> {
  if ((await store.about(id))?.version !== version)
    throw new StoreBusy(`The dataset '${id}' was imported anew while it was read. Ask again.`)
}
