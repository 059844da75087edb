import type { FeatureCollection } from 'geojson'
import { fnv1a } from '#lib/util'
import type { PlaceAnswer } from './answer'
import { OSM_PLACE } from './photon'

/**
 * One result in the shape of Nominatim's `jsonv2` (nominatim.org/release-docs/latest/api/Output);
 * numbers are texts there.
 */
export type NominatimResult = {
  place_id: number
  licence: string
  lat: string
  lon: string
  category: 'place'
  type: string
  importance: number
  name: string
  display_name: string
  address: Record<string, string>
  boundingbox: [string, string, string, string]
  extratags: Record<string, string>
}

/**
 * What of the project stands in each result: under which licence places are, and its one country,
 * for places of which none is known.
 */
export type NominatimContext = { licence: string; only?: string }

/**
 * Places in the shape of Nominatim's answers, in their order; `importance` falls with the rank.
 * Places without a point are left out.
 */
export function toNominatim(
  places: readonly PlaceAnswer[],
  { licence, only }: NominatimContext,
): NominatimResult[] {
  return places.flatMap((place, rank): NominatimResult[] => {
    const { lon, lat, box, kind, admin } = place
    if (lon === undefined || lat === undefined || !box) return []
    const [west, south, east, north] = box.map(String) as [string, string, string, string]
    const country = place.country ?? only
    const address = {
      [OSM_PLACE[kind]]: place.name,
      ...(admin.length > 2 && { county: admin[0]! }),
      ...(admin.length > 1 && { state: admin.at(-2)! }),
      ...(admin.length > 0 && { country: admin.at(-1)! }),
      ...(country && { country_code: country.toLowerCase() }),
    }
    return [
      {
        place_id: fnv1a(place.id),
        licence,
        lat: String(lat),
        lon: String(lon),
        category: 'place',
        type: OSM_PLACE[kind],
        importance: Number((1 / (rank + 1)).toFixed(3)),
        name: place.name,
        display_name: [place.name, ...admin].join(', '),
        address,
        boundingbox: [south, north, west, east],
        extratags: {
          id: place.id,
          ...place.ids,
          ...('why' in place && { why: String(place.why) }),
        },
      },
    ]
  })
}

/** The same as Nominatim's `geojson` format. */
export function toNominatimGeojson(
  places: readonly PlaceAnswer[],
  context: NominatimContext,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: toNominatim(places, context).map(
      ({ lat, lon, boundingbox: [south, north, west, east], ...properties }) => ({
        type: 'Feature',
        bbox: [west, south, east, north].map(Number) as [number, number, number, number],
        properties,
        geometry: { type: 'Point', coordinates: [Number(lon), Number(lat)] },
      }),
    ),
  }
}
