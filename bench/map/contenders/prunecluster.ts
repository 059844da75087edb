import './leaflet-global'
import type L from 'leaflet'
import 'prunecluster'
import { dataOf, passes } from '../contender'
import type { Open } from '../contender'
import { newMap } from '../leaflet-map'

type Marker = { filtered: boolean; category: number }
type Cluster = L.Layer & { RegisterMarker: (marker: Marker) => void; ProcessView: () => void }
const globals = globalThis as unknown as {
  PruneCluster: { Marker: new (lat: number, lon: number) => Marker }
  PruneClusterForLeaflet: new () => Cluster
}

/**
 * PruneCluster as its README has it: markers registered once, a filter sets `filtered` on each and
 * calls `ProcessView`.
 */
export const open: Open = (container, columns) => {
  const [map, data] = [newMap(container), dataOf(columns)]
  const markers: Marker[] = []
  let cluster: Cluster
  return {
    map,
    show() {
      cluster = new globals.PruneClusterForLeaflet()
      for (let row = 0; row < data.length; row++) {
        const marker = new globals.PruneCluster.Marker(data.lat[row]!, data.lon[row]!)
        marker.category = data.kind[row]!
        markers.push(marker)
        cluster.RegisterMarker(marker)
      }
      map.addLayer(cluster)
      cluster.ProcessView()
      return data.length
    },
    filter(step) {
      const pass = passes(data, step)
      let shown = 0
      for (let row = 0; row < data.length; row++) {
        const now = pass(row)
        markers[row]!.filtered = !now
        if (now) shown++
      }
      cluster.ProcessView()
      return shown
    },
  }
}
