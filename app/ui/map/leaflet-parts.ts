/**
 * The parts of Leaflet that the maps draw with, in place of the whole of it: `next.config.js` answers `leaflet` with this file in the browser's bundles.
 * Each is fetched with what first uses it (`sideEffects` in `package.json` names the one file that must not be left out). Left out are markers, canvas paths, tooltips,
 * image and video overlays, controls. What another component of react-leaflet asks for is a line here; a build stops on what is missing. Types stay those of `leaflet`.
 */
export { Map } from './leaflet-map'
export * as DomEvent from 'leaflet/src/dom/DomEvent.js'
export * as DomUtil from 'leaflet/src/dom/DomUtil.js'
export { Point } from 'leaflet/src/geometry/Point.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { Popup } from 'leaflet/src/layer/Popup.js'
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
