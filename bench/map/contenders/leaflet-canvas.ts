import L from 'leaflet'
import { dataOf, passes } from '../contender'
import type { Open } from '../contender'
import { COLOURS, flushCanvas, newMap } from '../leaflet-map'

/**
 * Leaflet's circle markers on its own canvas (`preferCanvas`): made once, those that a filter lets
 * in or out added or removed.
 */
export const open: Open = (container, columns) => {
  const [map, data] = [newMap(container, { preferCanvas: true }), dataOf(columns)]
  const on = new Uint8Array(data.length)
  const markers: L.CircleMarker[] = []
  const group = L.layerGroup().addTo(map)
  return {
    map,
    show() {
      for (let row = 0; row < data.length; row++) {
        markers.push(
          L.circleMarker([data.lat[row]!, data.lon[row]!], {
            radius: 5,
            weight: 1,
            color: COLOURS[data.kind[row]!]!,
          }).addTo(group),
        )
        on[row] = 1
      }
      flushCanvas(map)
      return data.length
    },
    filter(step) {
      const pass = passes(data, step)
      let shown = 0
      for (let row = 0; row < data.length; row++) {
        const now = Number(pass(row))
        shown += now
        if (now === on[row]) continue
        on[row] = now
        if (now) group.addLayer(markers[row]!)
        else group.removeLayer(markers[row]!)
      }
      flushCanvas(map)
      return shown
    },
  }
}
