/**
 * Leaflet's map with the handlers that this product uses (all but box zoom), and SVG as the only
 * renderer.
 */
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
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

/**
 * Exported as a value of this module: a bundler that resolves a re-export to its origin would leave
 * out the side effects above.
 */
const OurMap = LeafletMap.include({
  getRenderer(this: Holder, { options: { renderer, pane = 'overlayPane' } }: Paths): unknown {
    const ofPane = () =>
      pane === 'overlayPane' ? undefined : (this._paneRenderers[pane] ??= new SVG({ pane }))
    const found = renderer ?? ofPane() ?? this.options.renderer ?? (this._renderer ??= new SVG())
    if (!this.hasLayer(found)) this.addLayer(found)
    return found
  },
})

export { OurMap as Map }
