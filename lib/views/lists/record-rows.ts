import { agreementOf } from '#lib/filter'
import { intervalBounds } from '#lib/model'
import type { ClaimView } from '../map/claim-view'
import type { DocumentView, MapData, PlaceView, SourceView } from '../map/map-data'
import { sourceRecord } from '../source/source-record'
import { claimsOfPlace } from './by-place'

/** What a list of records says of each: its claims, and how many of them another voice contradicts. */
type Counted = { claims: number; contradicted: number }

const counted = (claims: readonly ClaimView[]): Counted => ({
  claims: claims.length,
  contradicted: claims.filter((claim) => agreementOf(claim).includes('contradicted')).length,
})

/** The documents, in the order in which they were published, each with its speakers. */
export function documentRows({ documents, claims }: Pick<MapData, 'documents' | 'claims'>): ({
  document: DocumentView
  speakers: number
} & Counted)[] {
  const published = ({ published }: DocumentView) => intervalBounds(published)?.join(' ') ?? ''
  return [...documents]
    .sort((a, b) => compare(published(a), published(b)) || compare(a.id, b.id))
    .map((document) => {
      const own = claims.filter((claim) => claim.document === document.id)
      const speakers = new Set(own.map(({ speaker }) => speaker)).size
      return { document, speakers, ...counted(own) }
    })
}

/**
 * The sources, those that say most first, then those that publish or pass on most. What a member
 * says is counted for its body as well, as on the page of each.
 */
export function sourceRows(
  map: Pick<MapData, 'sources' | 'claims'>,
): ({ source: SourceView; carries: number } & Counted)[] {
  return map.sources
    .map((source) => {
      const { says, cites } = sourceRecord(map, source.id)
      const carries = cites.reduce((sum, { claims }) => sum + claims.length, 0)
      return { source, carries, ...counted(says) }
    })
    .sort(
      (a, b) => b.claims - a.claims || b.carries - a.carries || compare(a.source.id, b.source.id),
    )
}

/**
 * The places, those with most claims first; of equals by name. Claims whose words only may mean a
 * place are not counted.
 */
export function placeRows({
  places,
  claims,
}: Pick<MapData, 'places' | 'claims'>): ({ place: PlaceView } & Counted)[] {
  return places
    .map((place) => ({ place, ...counted(claimsOfPlace(claims, place.id).here) }))
    .sort((a, b) => b.claims - a.claims || compare(a.place.name, b.place.name))
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
