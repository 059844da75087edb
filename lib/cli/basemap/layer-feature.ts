import type { Geometry } from 'geojson'

/** A feature of the basemap before it is rounded; data/BASEMAP.md tells the layers. */
export type LayerFeature = {
  properties: Record<string, unknown> & { layer: string }
  geometry: Geometry
}
