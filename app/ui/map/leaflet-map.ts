/** Leaflet's map with what ours has of it: the ways to move it, but for the box of Shift and drag; paths as SVG. */
import { Map as LeafletMap } from 'leaflet/src/map/Map.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { SVG } from 'leaflet/src/layer/vector/SVG.js'

/** What is drawn where a path is laid: Leaflet's own `getRenderer` names its canvas as well, and so brings it along. */
type Paths = { options: { renderer?: unknown; pane?: string } }
type Holder = {
  options: { renderer?: unknown }
  _renderer?: unknown
  _paneRenderers: Record<string, unknown>
  hasLayer: (layer: unknown) => boolean
  addLayer: (layer: unknown) => void
}

/** A value of this file, and not only a name passed on: a bundler that follows a name to where it is made would leave out what is done here. */
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
