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
 * A dataset's claims with their row numbers, as a store writes them. Throws where there are more or
 * fewer claims than rows. `onProgress` hears of every thousandth.
 */
export async function* numberedClaims(
  { about: { id }, columns: { length }, details }: Dataset,
  onProgress: (rows: number) => void,
): AsyncGenerator<{ row: number; claim: Claim }> {
  let row = 0
  for await (const claim of details()) {
    if (row === length)
      throw new Error(
        `The dataset '${id}' has more claims than its ${length} rows. Import it again.`,
      )
    yield { row: row++, claim }
    if (row % 1000 === 0) onProgress(row)
  }
  if (row !== length)
    throw new Error(
      `The dataset '${id}' has ${length} rows and only ${row} claims. Import it again.`,
    )
  onProgress(row)
}
