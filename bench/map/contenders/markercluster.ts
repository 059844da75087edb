import './leaflet-global'
import L from 'leaflet'
import 'leaflet.markercluster'
import { dataOf, passes } from '../contender'
import type { Open } from '../contender'
import { newMap } from '../leaflet-map'

type Group = L.LayerGroup & { addLayers: (markers: L.Marker[]) => void }
type Make = (options: {
  chunkedLoading: boolean
  chunkProgress: (done: number, all: number) => void
}) => Group

/**
 * leaflet.markercluster as its README has it for many markers: bulk calls with `chunkedLoading`, a
 * filter as `clearLayers` then `addLayers`. Written when the last chunk is.
 */
export const open: Open = (container, columns) => {
  const [map, data] = [newMap(container, { maxZoom: 18 }), dataOf(columns)]
  let markers: L.Marker[] = []
  let finished: () => void = () => undefined
  const group = (L as unknown as { markerClusterGroup: Make }).markerClusterGroup({
    chunkedLoading: true,
    chunkProgress: (done, all) => {
      if (done === all) finished()
    },
  })
  const add = async (some: L.Marker[]) => {
    const all = new Promise<void>((resolve) => (finished = resolve))
    group.addLayers(some)
    if (some.length > 0) await all
    return some.length
  }
  return {
    map,
    show() {
      markers = Array.from({ length: data.length }, (_, row) =>
        L.marker([data.lat[row]!, data.lon[row]!]),
      )
      map.addLayer(group)
      return add(markers)
    },
    filter(step) {
      const pass = passes(data, step)
      group.clearLayers()
      return add(markers.filter((_, row) => pass(row)))
    },
  }
}
