/** Leaflet's lines and areas, with SVG as the only renderer. Maps without them need none of it. */
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import { Polygon as LeafletPolygon } from 'leaflet/src/layer/vector/Polygon.js'
import { Polyline as LeafletPolyline } from 'leaflet/src/layer/vector/Polyline.js'
import { SVG } from 'leaflet/src/layer/vector/SVG.js'

/**
 * What `getRenderer` reads. It replaces Leaflet's own, which refers to the canvas renderer and so
 * pulls it into the bundle.
 */
type Paths = { options: { renderer?: unknown; pane?: string } }
type Holder = {
  options: { renderer?: unknown }
  _renderer?: unknown
  _paneRenderers: Record<string, unknown>
  hasLayer: (layer: unknown) => boolean
  addLayer: (layer: unknown) => void
}

LeafletMap.include({
  getRenderer(this: Holder, { options: { renderer, pane = 'overlayPane' } }: Paths): unknown {
    const ofPane = () =>
      pane === 'overlayPane' ? undefined : (this._paneRenderers[pane] ??= new SVG({ pane }))
    const found = renderer ?? ofPane() ?? this.options.renderer ?? (this._renderer ??= new SVG())
    if (!this.hasLayer(found)) this.addLayer(found)
    return found
  },
})

// Values of this module: a bundler that resolves a re-export to its origin would leave out the
// renderer above.
export const Polygon = LeafletPolygon
export const Polyline = LeafletPolyline
