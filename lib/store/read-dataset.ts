import type { ClaimStore, Dataset } from './claim-store'

/** That a dataset was replaced while its claims were read. */
export class ReplacedDataset extends Error {}

/** Claims asked for at once. */
const BATCH = 1000

/**
 * A dataset of one store, ready to be loaded into another; `undefined` where there is none. Its
 * claims are read as they are taken. Where it is replaced meanwhile its claims end in an error, so
 * that no store takes a mixture.
 */
export async function readDataset(store: ClaimStore, id: string): Promise<Dataset | undefined> {
  const aboutNow = async () => (await store.datasets()).find((about) => about.id === id)
  const about = await aboutNow()
  const [columns, names] = await Promise.all([store.columns(id), store.names(id)])
  if (!about || !columns || !names) return undefined
  return {
    about,
    columns,
    names,
    async *details() {
      for (let row = 0; row < columns.length; row += BATCH) {
        const rows = Array.from(
          { length: Math.min(BATCH, columns.length - row) },
          (_, i) => row + i,
        )
        for (const { claim } of (await store.details(id, rows)) ?? []) yield claim
      }
      if ((await aboutNow())?.version !== about.version)
        throw new ReplacedDataset(
          `The dataset '${id}' was replaced while it was read. Load it again.`,
        )
    },
  }
}
