import type { ColumnPlace } from '#lib/columns'

/** Metres a pixel at zoom 0 on the equator, of a world of 256 pixels. */
const EQUATOR = 156_543.034

/** The ground of a place as wide as it is known: a solid edge for a site, dashes for a settlement or what lies near it, dots for an area. Smaller than the mark on it, or wider than the screen, it is not drawn. */
export function drawGround(context: CanvasRenderingContext2D, { level, metres, lat }: ColumnPlace, x: number, y: number, zoom: number, mark: number, widest: number, colour: string) {
  const r = metres / ((EQUATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom)
  if (r <= mark || r > widest) return
  context.beginPath()
  context.arc(x, y, r, 0, 2 * Math.PI)
  context.globalAlpha = 0.1
  context.fillStyle = colour
  context.fill()
  context.globalAlpha = 0.75
  context.strokeStyle = colour
  context.lineWidth = 1
  context.setLineDash(level === 'site' ? [] : ['settlement', 'part', 'vicinity'].includes(level) ? [5, 4] : [1.5, 4])
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
}
