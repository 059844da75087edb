import { metresPerPixel, worldSize } from '#lib/geo'
import type { ColumnPlace } from '#lib/columns'

/** The radius of the ground of a place, in pixels. */
const reach = ({ metres, lat }: ColumnPlace, zoom: number) =>
  metres / metresPerPixel(lat, worldSize(zoom))

/**
 * Whether the ground of a place is drawn. It is not if it is smaller than the mark on it or wider
 * than the screen.
 */
export function hasGround(place: ColumnPlace, zoom: number, mark: number, widest: number): boolean {
  const r = reach(place, zoom)
  return r > mark && r <= widest
}

/**
 * Draws the ground of a place, as wide as its precision: with a solid edge for a site, dashes for a
 * settlement or its vicinity, dots for an area.
 */
export function drawGround(
  context: CanvasRenderingContext2D,
  place: ColumnPlace,
  x: number,
  y: number,
  zoom: number,
  colour: string,
) {
  const { level } = place
  context.beginPath()
  context.arc(x, y, reach(place, zoom), 0, 2 * Math.PI)
  context.globalAlpha = 0.1
  context.fillStyle = colour
  context.fill()
  context.globalAlpha = 0.75
  context.strokeStyle = colour
  context.lineWidth = 1
  context.setLineDash(
    level === 'site' ? [] : ['settlement', 'part', 'vicinity'].includes(level) ? [5, 4] : [1.5, 4],
  )
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
}
