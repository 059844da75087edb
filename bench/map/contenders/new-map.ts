import L from 'leaflet'
import { CENTRE, ZOOM } from '../contender'

/** The same empty Leaflet map for everyone. */
export function newMap(container: HTMLElement, options: L.MapOptions = {}): L.Map {
  return L.map(container, { attributionControl: false, ...options }).setView(CENTRE, ZOOM)
}
