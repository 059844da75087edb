import { claimsSource } from './claims-source'
import { collectionOf } from './collection'
import type { Collection } from './collection'
import { contradictionsSource } from './contradictions-source'
import { placesSource } from './places-source'
import { kinds } from '#lib/claims'
import type { Place, Relation } from '#lib/model'
import type { Records } from '../rows/records'
import type { ExportRow } from '../rows/rows'

/** What the API is made of: every claim that is shown, the gazetteer's places, and the relations between claims. */
export type OgcData = {
  rows: readonly ExportRow[]
  places: readonly Place[]
  relations: readonly Relation[]
  records: Records
}

/** All collections: one a kind of claim, the places, the contradictions. Made once for the data. */
export function ogcCollections({ rows, places, relations, records }: OgcData): Collection[] {
  return [
    ...kinds.map((kind) => claimsSource(kind, rows, records)),
    placesSource(places, records),
    contradictionsSource(rows, relations, records),
  ].map(collectionOf)
}
