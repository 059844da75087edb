import { partKey } from '#lib/model'
import { bodiesOf } from '#lib/model'
import type { ClaimView, MapData } from './map-data'

/** What narrowed data is for, beside claims: places and sources that a page speaks of by itself. */
type Extra = { places?: readonly string[]; sources?: readonly string[] }

/** The claims and those they have a relation with, each once, in the order of the data. */
function withRelated(data: MapData, claims: readonly ClaimView[]): ClaimView[] {
  const wanted = new Set(
    claims.flatMap((claim) => [claim.id, ...claim.relations.map(({ to }) => to)]),
  )
  return data.claims.filter((claim) => wanted.has(claim.id))
}

/** A source and the bodies it belongs to. */
function bodies(data: MapData, ids: Iterable<string>): Set<string> {
  const sources = new Map(data.sources.map((source) => [source.id, source]))
  return new Set([...ids].flatMap((id) => bodiesOf(id, sources)))
}

/**
 * The data that a page about some claims needs, and no more of it than that: the claims, those they
 * have a relation with, and the places, sources, documents, footprints and sums that these name.
 */
export function dataAbout(
  data: MapData,
  claims: readonly ClaimView[],
  { places = [], sources = [] }: Extra = {},
): MapData {
  const kept = withRelated(data, claims)
  const ids = new Set(kept.map(({ id }) => id))
  const parts = kept.flatMap((claim) =>
    claim.places.flatMap((item) =>
      [item.place, ...(item.alternatives ?? [])].map((id) => ({
        id,
        key: partKey({ ...item, place: id }),
      })),
    ),
  )
  const geolocations = kept.flatMap(({ evidence }) =>
    (evidence.media ?? []).flatMap(({ geolocated }) => geolocated ?? []),
  )
  const named = new Set([
    ...parts.map(({ id }) => id),
    ...geolocations.flatMap(({ place }) => place ?? []),
    ...places,
  ])
  const speaking = bodies(data, [
    ...kept.flatMap((claim) => [
      claim.speaker,
      claim.outlet,
      claim.body,
      ...claim.via,
      claim.unverifiedBy ?? claim.speaker,
    ]),
    ...geolocations.map(({ by }) => by),
    ...sources,
  ])
  const documents = new Set(kept.map(({ document }) => document))
  return {
    ...data,
    story: [],
    claims: kept,
    places: data.places.filter(({ id }) => named.has(id)),
    sources: data.sources.filter(({ id }) => speaking.has(id)),
    documents: data.documents.filter(({ id }) => documents.has(id)),
    footprints: Object.fromEntries(
      parts.flatMap(({ key }) => (data.footprints[key] ? [[key, data.footprints[key]]] : [])),
    ),
    sums: data.sums.filter(({ whole, parts: of }) => [whole, ...of].every((id) => ids.has(id))),
  }
}
