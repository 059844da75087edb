import {
  chosenOf,
  claimFeature,
  datasetCollectionAbout,
  exportRows,
  placesInBoxes,
} from '#lib/exports'
import type { ClaimGround, ExportRow, Grounds, Records, StoredCollection } from '#lib/exports'
import type { Claim } from '#lib/model'
import type { DatasetAbout } from '#lib/store'
import { lruCache } from '#lib/util'
import { recordsOfDataset } from './dataset-records'
import { datasetStore } from './datasets'
import { keptOfDataset } from './kept-of-dataset'
import { readDatasetParams } from './params'

/**
 * A dataset as a collection of the OGC API called `id`, whose items are read from the store a page
 * at a time; `undefined` where it is gone. Made once for a version.
 */
export const datasetFeatures: (
  about: DatasetAbout,
  id: string,
) => Promise<StoredCollection | undefined> = keptOfDataset(async (about, _, id) =>
  madeFeatures(about, id),
)

async function madeFeatures(
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

/** Outlines of places that are kept of a version, at some 4 kB each; datasets have up to 50,000. */
const KEPT_GROUNDS = 5000
const groundsOf = new WeakMap<Records, Grounds>()

/** Outlines of a version's places. Programs ask for page after page of the same ones. */
function keptGrounds(records: Records): Grounds {
  const known = groundsOf.get(records)
  if (known) return known
  const kept = lruCache<string, ClaimGround>(KEPT_GROUNDS)
  const grounds: Grounds = { get: kept.peek, set: (key, ground) => kept.get(key, () => ground) }
  groundsOf.set(records, grounds)
  return grounds
}

/** Claims of a dataset as formats write them, in their order. */
export function rowsOfClaims(claims: readonly Claim[], records: Records): ExportRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return exportRows(claims.map(chosenOf), byId, records, keptGrounds(records))
}
