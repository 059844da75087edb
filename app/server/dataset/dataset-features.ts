import {
  chosenOf,
  claimFeature,
  datasetCollectionAbout,
  exportRows,
  placesInBoxes,
} from '#lib/exports'
import type { ExportRow, Records, StoredCollection } from '#lib/exports'
import type { Claim } from '#lib/model'
import type { DatasetAbout } from '#lib/store'
import { recordsOfDataset } from './dataset-records'
import { datasetStore } from './datasets'
import { readDatasetParams } from './params'

/**
 * A dataset as a collection of the OGC API called `id`, whose items are read from the store a page
 * at a time; `undefined` where it is gone.
 */
export async function datasetFeatures(
  about: DatasetAbout,
  id: string,
): Promise<StoredCollection | undefined> {
  const found = await recordsOfDataset(about)
  if (!found) return undefined
  const { records, named } = found
  const store = datasetStore()
  return {
    ...datasetCollectionAbout({ ...about, id, ...named }, records),
    tag: about.version.slice(0, 16),
    async page({ boxes, limit, after, rest }) {
      const read = readDatasetParams(`http://localhost/?${rest}`, ['filter'])
      if ('error' in read) return read
      const page = await store.page(
        about.id,
        { filter: read.filter },
        { limit, after, ...(boxes && { places: placesInBoxes(named.places, boxes) }) },
      )
      if (!page) return { matched: 0, features: [] }
      const claims = page.rows.map(({ claim }) => claim)
      return {
        matched: page.matched,
        features: rowsOfClaims(claims, records).map((row) => claimFeature(row, records)),
        ...(page.next !== undefined && { next: page.next }),
      }
    },
    async feature(claimId) {
      const claim = claimId.startsWith(`${about.id}/`) ? await store.claim(claimId) : undefined
      const [row] = claim ? rowsOfClaims([claim], records) : []
      return row && claimFeature(row, records)
    },
  }
}

/** Claims of a dataset as formats write them, in their order. */
export function rowsOfClaims(claims: readonly Claim[], records: Records): ExportRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return exportRows(claims.map(chosenOf), byId, records)
}
