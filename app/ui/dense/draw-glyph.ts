import type { Glyphs } from '#lib/columns'

/** A kind's colour and outline, as the legend has them. */
export type KindLook = { colour: string; shape: 'diamond' | 'circle' | 'square' }

/** A glyph where it is seen, in pixels of the screen. */
export type Seen = { glyph: number; x: number; y: number }

/** Colours as the page's theme resolves them. */
export type Palette = { kinds: readonly string[]; paper: string; ink: string; soft: string; warn: string; focus: string }

const TURN = 2 * Math.PI
/** Width of the ring of kinds, and of the arc outside it that is contradicted. */
const RING = 4
const OUTER = 2
/** A number of four signs is written smaller: it stays clear of the ring. */
const FONTS = ['600 11px system-ui, sans-serif', '600 9.5px system-ui, sans-serif'] as const

/** Radius in pixels by how many claims there are: 9 for one, 18 from a thousand on; glyphs stand 44 pixels apart. */
export function radiusOf(count: number): number {
  return Math.min(18, 9 + 3 * Math.log10(count))
}

const SIGNS: readonly (readonly [least: number, sign: string])[] = [[1e9, 'B'], [1e6, 'M'], [1000, 'K']]

/** A number as a glyph has room for it: 7, 950, 1.2K, 35K, two digits of larger ones. By hand: `Intl` costs some microseconds a glyph, and a reader waits for the first of them. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count)
  const rounded = Number(count.toPrecision(2))
  const [least, sign] = SIGNS.find(([least]) => rounded >= least)!
  return `${rounded / least}${sign}`
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

function strokeArc(context: CanvasRenderingContext2D, x: number, y: number, r: number, from: number, to: number) {
  context.beginPath()
  context.arc(x, y, r, from, to)
  context.stroke()
}

/**
 * Draws glyphs: a single claim is its kind's mark; more are their number in a ring of their kinds, the share that is contradicted as an arc
 * outside it, and a thin outer line where several places are gathered. None covers another, so they are drawn together, colour by colour and font
 * by font, which a canvas is slow to change. (All arcs of a colour as one path would be fewer calls, but take three times as long to paint.)
 */
export function drawGlyphs(context: CanvasRenderingContext2D, glyphs: Glyphs, seen: readonly Seen[], looks: readonly KindLook[], palette: Palette) {
  const { stacks, kinds, count, contradicted, places } = glyphs
  const pen = (colour: string, width: number) => {
    context.strokeStyle = colour
    context.lineWidth = width
  }
  const many = seen.filter(({ glyph }) => count[glyph]! > 1)
  context.fillStyle = palette.paper
  for (const { glyph, x, y } of many) {
    context.beginPath()
    context.arc(x, y, radiusOf(count[glyph]!) + 1, 0, TURN)
    context.fill()
  }
  for (let stack = 0; stack < stacks; stack++) {
    pen(palette.kinds[stack] ?? palette.soft, RING)
    for (const { glyph, x, y } of many) {
      const [base, turn] = [glyph * stacks, TURN / count[glyph]!]
      if (kinds[base + stack] === 0) continue
      let from = -TURN / 4
      for (let before = 0; before < stack; before++) from += kinds[base + before]! * turn
      strokeArc(context, x, y, radiusOf(count[glyph]!) - RING / 2, from, from + kinds[base + stack]! * turn)
    }
  }
  if (many.length < seen.length) for (const { glyph, x, y } of seen) {
    if (count[glyph] === 1) drawSingle(context, kinds.subarray(glyph * stacks, (glyph + 1) * stacks).indexOf(1), x, y, looks, palette)
  }
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const numbers = many.map(({ glyph }) => shortCount(count[glyph]!))
  for (const small of [false, true]) {
    context.font = FONTS[small ? 1 : 0]
    many.forEach(({ x, y }, i) => numbers[i]!.length >= 4 === small && context.fillText(numbers[i]!, x, y + 0.5))
  }
  pen(palette.soft, 1)
  for (const { glyph, x, y } of seen) if (places[glyph]! > 1) strokeArc(context, x, y, radiusOf(count[glyph]!) + 1.5, 0, TURN)
  pen(palette.warn, OUTER)
  for (const { glyph, x, y } of seen) if (contradicted[glyph]! > 0) strokeArc(context, x, y, radiusOf(count[glyph]!) + 2.5, -TURN / 4, -TURN / 4 + (contradicted[glyph]! / count[glyph]!) * TURN)
}

function drawSingle(context: CanvasRenderingContext2D, stack: number, x: number, y: number, looks: readonly KindLook[], palette: Palette) {
  outline(context, looks[stack]?.shape ?? 'circle', x, y, 7)
  context.fillStyle = palette.kinds[stack] ?? palette.soft
  context.fill()
  context.strokeStyle = palette.paper
  context.lineWidth = 1.5
  context.stroke()
}
