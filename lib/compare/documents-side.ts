import { boxOf } from '#lib/geo'
import type { MatchSpot } from '#lib/matches'
import { partKey } from '#lib/model'
import type { ClaimPlace } from '#lib/model'
import type { ClaimView } from '#lib/views'
import type { MapData } from '#lib/views'
import type { Claim } from '#lib/model'
import type { LanguageId } from '#lib/words'
import { sideRows } from './match-side'
import type { MatchSide } from './match-side'

/** The id of the side of coded documents, in addresses. */
export const DOCUMENTS = 'documents'

/** The records of the documents as pages are served them. */
type ServedDocuments = {
  shown: { claims: readonly Claim[] }
  map: MapData
  /** The map's data in one language. */
  mapIn: (lang: LanguageId) => MapData
  snapshot: { version: string }
}

/** The coded documents as one of the two sides. Claims that the map does not show are no part of it. */
export function documentsSide({ shown, map, mapIn, snapshot }: ServedDocuments): MatchSide {
  const raw = new Map(shown.claims.map((claim) => [claim.id, claim]))
  const anchors = new Map(map.places.map(({ id, anchor }) => [id, anchor]))
  const spotOf = (at: ClaimPlace): MatchSpot[] => {
    const [anchor, footprint] = [anchors.get(at.place), map.footprints[partKey(at)]]
    return anchor && footprint ? [{ at: anchor, ...footprint.precision }] : []
  }
  const labels = new Map(map.parties.map(({ id, label }) => [id, label]))
  function rows(window: Parameters<MatchSide['rows']>[0]) {
    const found = sideRows(window, (party) => labels.get(party))
    map.claims.forEach(({ id, places }, number) => {
      const claim = raw.get(id)
      if (claim) found.add(claim, places.flatMap(spotOf), number)
    })
    return found
  }
  const all = rows({}).rows
  const box = boxOf(all.flatMap(({ spots }) => spots.map(({ at }) => at)))
  return {
    id: DOCUMENTS,
    version: snapshot.version,
    ...(all.length > 0 && {
      days: [
        all.reduce((least, { first }) => Math.min(least, first), Infinity),
        all.reduce((most, { last }) => Math.max(most, last), -Infinity),
      ],
    }),
    ...(box && { box: map.ground.box }),
    async rows(window, most = Infinity) {
      const found = rows(window)
      return found.rows.length > most ? 'too-many' : found
    },
    async views(numbers, words) {
      const { claims } = mapIn(words.lang)
      return numbers.flatMap((number): ClaimView[] => (claims[number] ? [claims[number]] : []))
    },
    async names(words) {
      const { sources, places, documents } = mapIn(words.lang)
      const sourceNames = new Map(sources.map(({ id, name }) => [id, name]))
      const placeNames = new Map(places.map(({ id, name }) => [id, name]))
      const titles = new Map(documents.map(({ id, label }) => [id, label]))
      return {
        source: (id) => sourceNames.get(id),
        place: (id) => placeNames.get(id),
        outlet: ({ document }) => titles.get(document) ?? document,
      }
    },
  }
}
