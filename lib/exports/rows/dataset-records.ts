import { precisionOf } from '#lib/gazetteer'
import type { ColumnPlace } from '#lib/columns'
import { disc, geometryOf } from '#lib/geo'
import type { Shape } from '#lib/geo'
import type { Claim, Document, Footprint, Party, Place, ProjectSettings, Source } from '#lib/model'
import type { Words } from '#lib/words'
import { recordsOf } from './records'
import type { Records } from './records'
import type { ChosenClaim } from './rows'

/** What of a dataset its claims need to be written in the formats of the documents. */
export type DatasetParts = {
  id: string
  label: string
  /** The name of the file that it was read from. */
  file: string
  days?: { first: string; last: string }
  sources: readonly Source[]
  parties: readonly Party[]
  places: readonly ColumnPlace[]
  /** Who published it, where that is one and known. */
  outlet?: string
}

/**
 * The records of a dataset, as formats need them. The dataset stands as one document, and a place is
 * as wide as it is known. What nobody said of it, such as a coder, stays empty.
 * @param asked the words of a language that was asked for.
 */
export function datasetRecords(
  parts: DatasetParts,
  settings: ProjectSettings,
  asked?: Words,
): Records {
  const { places, days } = parts
  const byKey = new Map(places.map((place) => [place.key, place]))
  const byId = new Map(places.map((place) => [place.place, place]))
  const published = days ? `${days.first}/${days.last}` : '1900-01-01/..'
  const document = {
    id: parts.id,
    outlet: parts.outlet ?? parts.id,
    label: parts.label,
    title: parts.file,
    published,
    publishedBasis: 'inferred',
    publishedNote: 'The days that its rows are about; the file does not say when it was published.',
    language: 'und',
    coder: { by: '', on: '' },
  } as unknown as Document
  return recordsOf(
    {
      documents: [document],
      sources: [...parts.sources, { id: parts.id, names: [parts.label], kind: 'unclassified' }],
      parties: [...parts.parties],
      settings,
    },
    {
      place: (id) => placeOf(byId.get(id)),
      footprint: (id, part) => footprintOf(byKey.get(`${id}/${part ?? 'whole'}`) ?? byId.get(id)),
    },
    asked,
  )
}

/** A claim of a dataset as it is chosen: it stands in no relation, and is a matter of its own. */
export const chosenOf = ({ id }: Pick<Claim, 'id'>): ChosenClaim => ({
  id,
  matter: id,
  agreement: [],
  relations: [],
})

/** Levels that are kinds of areas: their point is where a label stands. */
const AREAS: ReadonlySet<string> = new Set(['district', 'governorate', 'country'])

function placeOf(place: ColumnPlace | undefined): Place | undefined {
  return (
    place &&
    ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
      properties: {
        id: place.place,
        kind: AREAS.has(place.level) ? place.level : 'town',
        names: [
          { text: place.name, lang: 'und', script: 'Latn', role: 'preferred' },
          ...(place.arabic
            ? [{ text: place.arabic, lang: 'ar', script: 'Arab', role: 'preferred' }]
            : []),
        ],
        admin: [],
        ids: {},
        points: [],
        extentMetres: place.metres,
      },
    } as unknown as Place)
  )
}

/** The ground of a place of a dataset, as wide as the place is known. */
export const discOf = ({ lon, lat, metres }: Pick<ColumnPlace, 'lon' | 'lat' | 'metres'>): Shape =>
  disc([lon, lat], Math.max(10, metres))

function footprintOf(place: ColumnPlace | undefined): Footprint | undefined {
  if (!place) return undefined
  return {
    geometry: geometryOf(discOf(place)),
    precision: precisionOf(place.level, place.metres),
    rule: 'as wide as the row says that its place is known',
  } as Footprint
}
