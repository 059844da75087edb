import type { Glyphs } from '#lib/columns'

/** A kind's colour and outline, as the legend has them. */
export type KindLook = { colour: string; shape: 'diamond' | 'circle' | 'square' }

/** Colours as the page's theme resolves them. */
export type Palette = { kinds: readonly string[]; paper: string; ink: string; soft: string; warn: string; focus: string }

const TURN = 2 * Math.PI
/** Width of the ring of kinds, and of the arc outside it that is contradicted. */
const RING = 4
const OUTER = 2
/** A number of four signs is written smaller: it stays clear of the ring. */
const FONTS = ['600 11px system-ui, sans-serif', '600 9.5px system-ui, sans-serif'] as const

/** Radius in pixels by how many claims there are: 9 for one, 18 from a thousand on; glyphs stand 40 pixels apart. */
export function radiusOf(count: number): number {
  return Math.min(18, 9 + 3 * Math.log10(count))
}

const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1, maximumSignificantDigits: 2 })

/** A number as a glyph has room for it: 7, 950, 1.2K, 35K. */
export function shortCount(count: number): string {
  return count < 1000 ? String(count) : SHORT.format(count)
}

function outline(context: CanvasRenderingContext2D, shape: KindLook['shape'], x: number, y: number, r: number) {
  context.beginPath()
  if (shape === 'circle') context.arc(x, y, r, 0, TURN)
  else if (shape === 'square') context.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76)
  else {
    context.moveTo(x, y - r * 1.15)
    context.lineTo(x + r * 1.15, y)
    context.lineTo(x, y + r * 1.15)
    context.lineTo(x - r * 1.15, y)
    context.closePath()
  }
}

/**
 * Draws one glyph: a single claim is its kind's mark; more are their number in a ring of their kinds, the share that is contradicted as an arc
 * outside it, and a thin outer line where several places are gathered.
 */
export function drawGlyph(context: CanvasRenderingContext2D, glyphs: Glyphs, glyph: number, x: number, y: number, looks: readonly KindLook[], palette: Palette) {
  const { stacks, kinds } = glyphs
  const count = glyphs.count[glyph]!
  const share = glyphs.contradicted[glyph]! / count
  const r = radiusOf(count)
  if (count === 1) drawSingle(context, kinds.subarray(glyph * stacks, (glyph + 1) * stacks).indexOf(1), x, y, looks, palette)
  else {
    context.fillStyle = palette.paper
    context.beginPath()
    context.arc(x, y, r + 1, 0, TURN)
    context.fill()
    context.lineWidth = RING
    let from = -TURN / 4
    for (let stack = 0; stack < stacks; stack++) {
      const part = kinds[glyph * stacks + stack]!
      if (part === 0) continue
      const to = from + (part / count) * TURN
      context.strokeStyle = palette.kinds[stack] ?? palette.soft
      context.beginPath()
      context.arc(x, y, r - RING / 2, from, to)
      context.stroke()
      from = to
    }
    const number = shortCount(count)
    context.fillStyle = palette.ink
    context.font = FONTS[number.length < 4 ? 0 : 1]
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(number, x, y + 0.5)
  }
  if (glyphs.places[glyph]! > 1) ring(context, x, y, r + 1.5, 0, TURN, palette.soft, 1)
  if (share > 0) ring(context, x, y, r + 2.5, -TURN / 4, -TURN / 4 + share * TURN, palette.warn, OUTER)
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, r: number, from: number, to: number, colour: string, width: number) {
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  context.arc(x, y, r, from, to)
  context.stroke()
}

function drawSingle(context: CanvasRenderingContext2D, stack: number, x: number, y: number, looks: readonly KindLook[], palette: Palette) {
  outline(context, looks[stack]?.shape ?? 'circle', x, y, 7)
  context.fillStyle = palette.kinds[stack] ?? palette.soft
  context.fill()
  context.strokeStyle = palette.paper
  context.lineWidth = 1.5
  context.stroke()
}
