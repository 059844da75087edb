import type { Open } from '../contender'
import { newMap } from '../leaflet-map'

/** A Leaflet map with nothing on it: the floor. */
export const open: Open = (container) => ({
  map: newMap(container),
  show: () => 0,
  filter: () => 0,
})
