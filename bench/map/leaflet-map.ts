// What the contenders share, so that the tables compare how claims are drawn and nothing else.
import L from 'leaflet'
import { CENTRE, ZOOM } from './contender'

/** Colours of the kinds, for everyone. */
export const COLOURS = ['#b4540a', '#6a3d9a', '#00707a'] as const

/** The same empty Leaflet map for everyone. */
export function newMap(container: HTMLElement, options: L.MapOptions = {}): L.Map {
  return L.map(container, { attributionControl: false, ...options }).setView(CENTRE, ZOOM)
}

/**
 * Leaflet writes its canvas at the next frame; this writes it now, so that "canvas written" means
 * the same for everyone.
 */
export function flushCanvas(map: L.Map) {
  const renderer = (
    map as unknown as { _renderer?: { _redrawRequest: number | null; _redraw: () => void } }
  )._renderer
  if (!renderer?._redrawRequest) return
  cancelAnimationFrame(renderer._redrawRequest)
  renderer._redraw()
}
