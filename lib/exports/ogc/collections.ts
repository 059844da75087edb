import { claimsSource, collectionOfKind } from './claims-source'
import { indexedCollection } from './collection'
import type { Collection } from './collection'
import {
  CONTRADICTING_PAIRS,
  GAPS,
  contradictingPairsSource,
  gapsSource,
} from './contradicting-pairs-source'
import { PLACES, placesSource } from './places-source'
import { kinds } from '#lib/claims'
import type { AnyClaim } from '#lib/claims'
import type { Place, Relation } from '#lib/model'
import type { Case } from '#lib/views'
import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'

/**
 * What the API is made of: every claim that is shown, the gazetteer's places, the relations between
 * claims, and the contradictions they make.
 */
export type OgcData = {
  rows: readonly ExportRow[]
  places: readonly Place[]
  relations: readonly Relation[]
  /** The contradictions among the claims, as the page counts them. */
  cases: readonly Pick<Case, 'id' | 'pairs'>[]
  records: Records
}

/** Ids of every collection that documents may have; no dataset is called so. */
export const DOCUMENT_COLLECTIONS: readonly string[] = [
  ...kinds.map(({ id }) => collectionOfKind(id as AnyClaim['kind'])),
  PLACES,
  CONTRADICTING_PAIRS,
  GAPS,
]

/**
 * All collections: one a kind of claim that there is, the places, the pairs of claims that contradict each other,
 * and the counts that lie far apart, where there are any.
 * Made once for the data.
 */
export function ogcCollections({ rows, places, relations, cases, records }: OgcData): Collection[] {
  return [
    ...kinds
      .filter(({ id }) => rows.some(({ claim }) => claim.kind === id))
      .map((kind) => claimsSource(kind, rows, records)),
    placesSource(places, records),
    contradictingPairsSource(rows, relations, cases, records),
    ...(relations.some(({ kind }) => kind === 'gap') ? [gapsSource(rows, relations, records)] : []),
  ].map(indexedCollection)
}
