import type { Feature, FeatureCollection, Point } from 'geojson'
import type { PlaceAnswer } from './answer'

/** OpenStreetMap's `place=*` value of each kind, which Photon's clients read. */
export const OSM_PLACE: Record<PlaceAnswer['kind'], string> = {
  site: 'locality',
  facility: 'locality',
  crossing: 'locality',
  road: 'locality',
  camp: 'locality',
  neighbourhood: 'neighbourhood',
  hamlet: 'hamlet',
  village: 'village',
  town: 'town',
  city: 'city',
  district: 'county',
  governorate: 'state',
  region: 'region',
  country: 'country',
}

/**
 * Places in the shape of Photon's answers (github.com/komoot/photon): a FeatureCollection of points
 * with `name`, `state`, `country`, `extent` (west, north, east, south). Places without a point are
 * left out, since the shape has no room for them.
 * @param only the one country of the project, for places of which none is known.
 */
export function toPhoton(places: readonly PlaceAnswer[], only?: string): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: places.flatMap((place): Feature<Point>[] => {
      const { lon, lat, box, kind } = place
      if (lon === undefined || lat === undefined || !box) return []
      const [west, south, east, north] = box
      const country = kind === 'country' ? place.name : place.admin.at(-1)
      const state = place.admin.length > 1 ? place.admin.at(-2) : undefined
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: {
            name: place.name,
            country,
            state,
            county: place.admin.length > 2 ? place.admin[0] : undefined,
            countrycode: place.country ?? only,
            type: ['town', 'village', 'hamlet'].includes(kind) ? 'city' : OSM_PLACE[kind],
            osm_key: 'place',
            osm_value: OSM_PLACE[kind],
            extent: [west, north, east, south],
            id: place.id,
            ids: place.ids,
            ...('why' in place && { match: (place as { match?: string }).match, why: place.why }),
          },
        },
      ]
    }),
  }
}
