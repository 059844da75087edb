/**
 * The parts of Leaflet that the maps use. In browsers' bundles `next.config.js` resolves `leaflet`
 * to this file, without markers, popups, canvas, tooltips, image and video overlays and controls, and without
 * handlers, which come once a reader is there (`leaflet-handlers.ts`).
 * `sideEffects` in `package.json` names the files that must not be left out. Another component
 * of react-leaflet may need another line here; a build stops on what is missing. The types are
 * those of `leaflet`.
 */
export { Map } from './leaflet-map'
export * as DomEvent from 'leaflet/src/dom/DomEvent.js'
export * as DomUtil from 'leaflet/src/dom/DomUtil.js'
export { Point } from 'leaflet/src/geometry/Point.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { Polygon, Polyline } from './leaflet-lines'
