import type { Feature, Point } from 'geojson'
import L from 'leaflet'
import Supercluster from 'supercluster'
import { dataOf, passes } from '../contender'
import type { Open } from '../contender'
import { newMap } from '../leaflet-map'

type Kind = { kind: number }

/**
 * supercluster, indexed anew at every filter as its docs have it (there is no other way), its
 * clusters drawn by a canvas that is drawn again on every move.
 */
export const open: Open = (container, columns) => {
  const [map, data] = [newMap(container), dataOf(columns)]
  const features = Array.from({ length: data.length }, (_, row): Feature<Point, Kind> => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [data.lon[row]!, data.lat[row]!] },
    properties: { kind: data.kind[row]! },
  }))
  const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-hide', map.getPane('overlayPane'))
  const context = canvas.getContext('2d')!
  let index: Supercluster<Kind>

  function draw() {
    const size = map.getSize()
    if (canvas.width !== size.x || canvas.height !== size.y)
      Object.assign(canvas, { width: size.x, height: size.y })
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]))
    context.clearRect(0, 0, size.x, size.y)
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    const bounds = map.getBounds().pad(0.05)
    for (const cluster of index.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      map.getZoom(),
    )) {
      const at = map.latLngToContainerPoint([
        cluster.geometry.coordinates[1]!,
        cluster.geometry.coordinates[0]!,
      ])
      const many = 'point_count' in cluster.properties ? cluster.properties.point_count : 1
      context.fillStyle = '#3366aa'
      context.beginPath()
      context.arc(at.x, at.y, many > 1 ? 9 + 3 * Math.log10(many) : 5, 0, 2 * Math.PI)
      context.fill()
      context.fillStyle = '#ffffff'
      if ('point_count_abbreviated' in cluster.properties)
        context.fillText(String(cluster.properties.point_count_abbreviated), at.x, at.y)
    }
  }

  function load(points: typeof features) {
    index = new Supercluster<Kind>({ radius: 48, maxZoom: 16 }).load(points)
    draw()
    return points.length
  }
  return {
    map,
    show() {
      const shown = load(features)
      map.on('move zoomend resize', draw)
      return shown
    },
    filter(step) {
      const pass = passes(data, step)
      return load(features.filter((_, row) => pass(row)))
    },
  }
}
