/**
 * The parts of Leaflet that the maps draw with, in place of the whole of it: `next.config.js` answers `leaflet` with this file in the browser's bundles.
 * Left out are canvas paths, tooltips, image and video overlays, the layers' and the attribution's control. What another component of
 * react-leaflet asks for is a line here; a build stops on what is missing. Types stay those of `leaflet`.
 */
import { Control } from 'leaflet/src/control/Control.js'
import { Scale } from 'leaflet/src/control/Control.Scale.js'
import { Zoom } from 'leaflet/src/control/Control.Zoom.js'
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import 'leaflet/src/map/handler/Map.BoxZoom.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { SVG } from 'leaflet/src/layer/vector/SVG.js'

Control.Scale = Scale
Control.Zoom = Zoom

/** What is drawn where a path is laid: Leaflet's own `getRenderer` names its canvas as well, and so brings it along. */
type Paths = { options: { renderer?: unknown; pane?: string } }
type Holder = { options: { renderer?: unknown }; _renderer?: unknown; _paneRenderers: Record<string, unknown>; hasLayer: (layer: unknown) => boolean; addLayer: (layer: unknown) => void }
LeafletMap.include({
  getRenderer(this: Holder, { options: { renderer, pane = 'overlayPane' } }: Paths): unknown {
    const ofPane = () => (pane === 'overlayPane' ? undefined : (this._paneRenderers[pane] ??= new SVG({ pane })))
    const found = renderer ?? ofPane() ?? this.options.renderer ?? (this._renderer ??= new SVG())
    if (!this.hasLayer(found)) this.addLayer(found)
    return found
  },
})

export { Control, LeafletMap as Map }
export * as DomUtil from 'leaflet/src/dom/DomUtil.js'
export { Point } from 'leaflet/src/geometry/Point.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { Layer } from 'leaflet/src/layer/Layer.js'
export { GeoJSON, geoJSON } from 'leaflet/src/layer/GeoJSON.js'
export { Popup } from 'leaflet/src/layer/Popup.js'
export { divIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { Marker } from 'leaflet/src/layer/marker/Marker.js'
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
