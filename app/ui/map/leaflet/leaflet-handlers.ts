/** The handlers of Leaflet's map that this product uses: all but box zoom. */
import { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import { Drag } from 'leaflet/src/map/handler/Map.Drag.js'
import { Keyboard } from 'leaflet/src/map/handler/Map.Keyboard.js'
import { ScrollWheelZoom } from 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js'
import type { Handler, Map } from 'leaflet'

const HANDLERS: Record<string, typeof Handler> = {
  doubleClickZoom: DoubleClickZoom,
  dragging: Drag,
  keyboard: Keyboard,
  scrollWheelZoom: ScrollWheelZoom,
  touchZoom: TouchZoom,
}

/**
 * Lets a map that is there be dragged and zoomed by mouse, touch and keyboard. A map that was made
 * since this module was loaded can already.
 */
export function handle(map: Map): void {
  for (const [name, handler] of Object.entries(HANDLERS))
    if (!(name in map)) map.addHandler(name, handler)
}
