/**
 * Leaflet's map, able to hold layers. Exported as a value of this module: a bundler that resolves a
 * re-export to its origin would leave out the side effects of the layers' own file.
 */
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import 'leaflet/src/layer/Layer.js'

const LayeredMap = LeafletMap

export { LayeredMap as Map }
