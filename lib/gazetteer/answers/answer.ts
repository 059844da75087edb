import { boxAround, toDecimals } from '#lib/geo'
import type { Box, LonLat } from '#lib/geo'
import type { Place } from '#lib/model'
import { isLanguage, wordsIn } from '#lib/words'
import type { Gazetteer } from '../create-gazetteer'
import { extentOf } from '../footprints/drawn'
import { countryIn } from '../names/name-table'
import { namesOfPlace, preferredName } from '../names/preferred-name'
import type { Resolution } from '../names/resolve'

/**
 * A place as an answer of the API gives it: plain, with its names, its admin path in words, and its
 * box.
 */
export type PlaceAnswer = {
  id: string
  name: string
  /** Its name in another script than the first one's. */
  other?: { text: string; lang: string }
  kind: Place['properties']['kind']
  facility?: Place['properties']['facility']
  /** The country it lies in, as ISO 3166-1 alpha-2. */
  country?: string
  /** Names from the smallest area up. */
  admin: string[]
  lon?: number
  lat?: number
  /** West, south, east, north, in degrees: the extent around the point. */
  box?: Box
  ids: Record<string, string>
  population?: number
}

/**
 * One candidate of a look-up: the place, how it matched, through which spelling of which source,
 * and why it ranks there.
 */
export type CandidateAnswer = PlaceAnswer & {
  match: string
  matched: string
  source: string
  why: string
}

/** A look-up as the project's own API answers it. */
export type LookupAnswer = {
  status: Resolution['status']
  candidates: CandidateAnswer[]
  suggestions: string[]
}

/** The extent around a point, to some 100 m. */
function extentBox(point: LonLat, metres: number): Box {
  const [west, south, east, north] = boxAround(point, metres)
  return [toDecimals(west, 3), toDecimals(south, 3), toDecimals(east, 3), toDecimals(north, 3)]
}

/** A place in the API's form, in the reader's language. */
export function placeAnswer(
  place: Place,
  gazetteer: Pick<Gazetteer, 'place'>,
  lang: string,
): PlaceAnswer {
  const { kind, facility, admin, ids, population } = place.properties
  const at = place.geometry?.coordinates
  const country = countryIn(place.properties, (id) => gazetteer.place(id)?.properties.ids.iso)
  return {
    id: place.id,
    ...namesOfPlace(place, lang),
    kind,
    ...(facility && { facility }),
    ...(country && { country }),
    admin: [...admin].reverse().flatMap((id) => {
      const area = gazetteer.place(id)
      return area ? [preferredName(area, lang)] : []
    }),
    ...(at && { lon: at[0], lat: at[1], box: extentBox(at, extentOf(place)) }),
    ids,
    population,
  }
}

/**
 * A look-up in the API's form: names in the language that is asked for, reasons in it where the
 * project speaks it.
 */
export function lookupAnswer(
  resolution: Resolution,
  gazetteer: Pick<Gazetteer, 'place'>,
  lang: string,
): LookupAnswer {
  const words = wordsIn(isLanguage(lang) ? lang : 'en')
  return {
    status: resolution.status,
    candidates: resolution.candidates.map((one) => ({
      ...placeAnswer(one.place, gazetteer, lang),
      match: one.match,
      matched: one.name.text,
      source: one.name.source ?? 'curated',
      why: one.why(words),
    })),
    suggestions: resolution.suggestions,
  }
}
