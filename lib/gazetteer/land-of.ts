import type { FeatureCollection } from 'geojson'

/** The land of a basemap: what footprints are cut to. */
export function landOf(basemap: FeatureCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: basemap.features.filter((feature) => feature.properties?.layer === 'land'),
  }
}
