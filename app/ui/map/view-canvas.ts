import { DomUtil } from 'leaflet'
import type { Map as LeafletMap } from 'leaflet'
import type { PixelBox } from '#lib/glyphs'

/** The view of a map, in pixels of the world at its zoom. */
export function viewOf(map: LeafletMap): PixelBox {
  const { min, max } = map.getPixelBounds()
  return { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }
}

/** Whether a box lies within another. */
export const liesWithin = (box: PixelBox, other: PixelBox): boolean =>
  box.left >= other.left &&
  box.right <= other.right &&
  box.top >= other.top &&
  box.bottom <= other.bottom

/** A box with so many pixels around it. */
export const withMargin = ({ left, top, right, bottom }: PixelBox, margin: number): PixelBox => ({
  left: left - margin,
  top: top - margin,
  right: right + margin,
  bottom: bottom + margin,
})

/**
 * Lays a canvas over the view of a map at the resolution of the screen, in CSS pixels from then on.
 * @param beyond how far it reaches beyond each edge of the view, as a share of the view's size
 * @returns the device pixels per CSS pixel, and whether it was resized, which clears it.
 */
export function layOverView(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  beyond = 0,
): { ratio: number; isResized: boolean } {
  const size = map.getSize()
  const { x, y } = size.multiplyBy(1 + 2 * beyond)
  const ratio = window.devicePixelRatio || 1
  const [width, height] = [Math.round(x * ratio), Math.round(y * ratio)]
  const isResized = canvas.width !== width || canvas.height !== height
  if (isResized) {
    Object.assign(canvas, { width, height })
    Object.assign(canvas.style, { width: `${x}px`, height: `${y}px` })
  }
  DomUtil.setPosition(canvas, map.containerPointToLayerPoint(size.multiplyBy(-beyond)))
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return { ratio, isResized }
}
