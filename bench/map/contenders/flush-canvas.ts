import type L from 'leaflet'

/** Leaflet writes its canvas at the next frame; this writes it now, so that "canvas written" means the same for everyone. */
export function flushCanvas(map: L.Map) {
  const renderer = (
    map as unknown as { _renderer?: { _redrawRequest: number | null; _redraw: () => void } }
  )._renderer
  if (!renderer?._redrawRequest) return
  cancelAnimationFrame(renderer._redrawRequest)
  renderer._redraw()
}
