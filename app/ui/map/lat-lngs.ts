import type { Geometry, Position } from 'geojson'

/** Positions as Leaflet takes them: latitude first. */
type LatLngs = [lat: number, lng: number][]

const turned = (positions: readonly Position[]): LatLngs =>
  positions.map(([lon, lat]) => [lat!, lon!])

/** The areas of a geometry, each as its rings; none of what is no area. */
export function areasOf(geometry: Geometry): LatLngs[][] {
  const areas =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return areas.map((rings) => rings.map(turned))
}

/** The lines of a geometry; none of what is no line. */
export function linesOf(geometry: Geometry): LatLngs[] {
  return (
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : []
  ).map(turned)
}
