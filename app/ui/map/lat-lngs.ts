import type { Geometry, Position } from 'geojson'

/** Positions in Leaflet's order: latitude first. */
type LatLngs = [lat: number, lng: number][]

const turned = (positions: readonly Position[]): LatLngs =>
  positions.map(([lon, lat]) => [lat!, lon!])

/** The polygons of a geometry, each as a list of rings; empty for other geometries. */
export function polygonsOf(geometry: Geometry): LatLngs[][] {
  const areas =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return areas.map((rings) => rings.map(turned))
}
