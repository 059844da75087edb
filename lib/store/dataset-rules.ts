// Rules that both stores keep, each written once: ids of datasets, and the count of a dataset's
// claims.
import type { Claim } from '#lib/model'
import type { Dataset } from './claim-store'

/** Ids of datasets: readable, and safe as names of folders. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a text may be the id of a dataset. */
export const isDatasetId = (id: string) => ID.test(id) && id.length <= 100

/** Throws where a text cannot be the id of a dataset; the message says how to write one. */
export function assertDatasetId(id: string): void {
  if (!isDatasetId(id))
    throw new Error(
      `'${id}' cannot be the id of a dataset: write lower-case words joined by hyphens.`,
    )
}

/**
 * Counts the claims of a dataset while a store writes them: `next` gives the number of the row, and
 * throws where there are more claims than rows; `end` throws where there are fewer. `onProgress`
 * hears of every thousandth.
 */
export function rowCounter(
  { about: { id }, columns: { length } }: Dataset,
  onProgress: (rows: number) => void,
): { next: () => number; end: () => void } {
  let row = 0
  return {
    next() {
      if (row === length)
        throw new Error(
          `The dataset '${id}' has more claims than its ${length} rows. Import it again.`,
        )
      if (row > 0 && row % 1000 === 0) onProgress(row)
      return row++
    },
    end() {
      if (row !== length)
        throw new Error(
          `The dataset '${id}' has ${length} rows and only ${row} claims. Import it again.`,
        )
      onProgress(row)
    },
  }
}

/** A dataset's claims with their row numbers, as a store writes them; counted by `rowCounter`. */
export async function* numberedClaims(
  dataset: Dataset,
  onProgress: (rows: number) => void,
): AsyncGenerator<{ row: number; claim: Claim }> {
  const rows = rowCounter(dataset, onProgress)
  for await (const claim of dataset.details()) yield { row: rows.next(), claim }
  rows.end()
}
