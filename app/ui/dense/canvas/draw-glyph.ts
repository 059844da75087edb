import { RING_STEPS, roundedCount } from './glyph-looks'
import type { GlyphLooks } from './glyph-looks'

/** The colour and outline of a kind, as in the legend. */
export type KindLook = { colour: string; shape: 'diamond' | 'circle' | 'square' }

/** A glyph and its position on the screen, in CSS pixels. */
export type VisibleGlyph = { glyph: number; x: number; y: number }

/** The colours of the page's theme, resolved for a canvas. */
export type Palette = {
  kinds: readonly string[]
  paper: string
  ink: string
  soft: string
  warn: string
  focus: string
}

const TURN = 2 * Math.PI
const STEP = TURN / RING_STEPS
/** Widths of the ring of kinds, and of the arc outside it that shows the contradicted share. */
const RING = 4
const OUTER = 2
/** A number of four characters is drawn smaller, to stay clear of the ring. */
const FONTS = ['600 11px system-ui, sans-serif', '600 9.5px system-ui, sans-serif'] as const

/**
 * The radius in pixels of a glyph that counts so many claims: 9 for one, 18 from a thousand on.
 * Glyphs stand 48 pixels apart.
 */
export function radiusOf(count: number): number {
  return Math.min(18, 9 + 3 * Math.log10(count))
}

/** How far the lines around a glyph reach beyond its radius. */
const BEYOND = 4.5

/** The box that a glyph of so many claims takes on the screen. */
export function boxOfGlyph({ x, y }: VisibleGlyph, count: number) {
  const size = 2 * (radiusOf(count) + BEYOND)
  return { x, y, width: size, height: size }
}

const SIGNS: readonly (readonly [least: number, sign: string])[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1000, 'K'],
]

/**
 * A rounded count (`roundedCount`) in few characters: 7, 950, 1.2K, 35K. `Intl` is not used,
 * because it takes some microseconds a glyph and a reader waits for the first ones.
 */
export function shortCount(count: number): string {
  if (count < 1000) return String(count)
  const [least, sign] = SIGNS.find(([least]) => count >= least)!
  return `${count / least}${sign}`
}

function outline(
  context: CanvasRenderingContext2D,
  shape: KindLook['shape'],
  x: number,
  y: number,
  r: number,
) {
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

function strokeArc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  from: number,
  to: number,
) {
  context.beginPath()
  context.arc(x, y, r, from, to)
  context.stroke()
}

/**
 * Draws glyphs, `seen[i]` with `looks[i]`. A single claim is the mark of its kind. Several claims
 * are their number in a ring of their kinds, with the contradicted share as an arc outside it, and
 * a thin outer line if they belong to several places. Glyphs do not overlap, so they are drawn
 * together by colour and font, which are slow to change on a canvas. All arcs of a colour as one
 * path would be fewer calls, but take three times as long to paint.
 */
export function drawGlyphs(
  context: CanvasRenderingContext2D,
  seen: readonly VisibleGlyph[],
  { stacks, count, against, several, ends }: GlyphLooks,
  kinds: readonly KindLook[],
  palette: Palette,
) {
  const pen = (colour: string, width: number) => {
    context.strokeStyle = colour
    context.lineWidth = width
  }
  const radii = Array.from(count, radiusOf)
  const arc = (i: number, out: number, from: number, to: number) =>
    strokeArc(
      context,
      seen[i]!.x,
      seen[i]!.y,
      radii[i]! + out,
      from * STEP - TURN / 4,
      to * STEP - TURN / 4,
    )
  context.fillStyle = palette.paper
  for (let i = 0; i < seen.length; i++) {
    if (count[i] === 1) continue
    context.beginPath()
    context.arc(seen[i]!.x, seen[i]!.y, radii[i]! + 1, 0, TURN)
    context.fill()
  }
  for (let stack = 0; stack < stacks; stack++) {
    pen(palette.kinds[stack] ?? palette.soft, RING)
    for (let i = 0; i < seen.length; i++) {
      if (count[i] === 1) continue
      const [from, to] = [
        stack === 0 ? 0 : ends[i * stacks + stack - 1]!,
        ends[i * stacks + stack]!,
      ]
      if (to > from) arc(i, -RING / 2, from, to)
    }
  }
  for (let i = 0; i < seen.length; i++)
    if (count[i] === 1)
      drawSingle(
        context,
        ends.subarray(i * stacks, (i + 1) * stacks).indexOf(RING_STEPS),
        seen[i]!.x,
        seen[i]!.y,
        kinds,
        palette,
      )
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const numbers = Array.from(count, shortCount)
  for (const small of [false, true]) {
    context.font = FONTS[small ? 1 : 0]
    for (let i = 0; i < seen.length; i++)
      if (count[i]! > 1 && numbers[i]!.length >= 4 === small)
        context.fillText(numbers[i]!, seen[i]!.x, seen[i]!.y + 0.5)
  }
  pen(palette.soft, 1)
  for (let i = 0; i < seen.length; i++) if (several[i]) arc(i, 1.5, 0, RING_STEPS)
  pen(palette.warn, OUTER)
  for (let i = 0; i < seen.length; i++) if (against[i]! > 0) arc(i, 2.5, 0, against[i]!)
}

/** Draws the ring around the opened glyph. */
export function drawChosen(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  count: number,
  palette: Palette,
) {
  context.strokeStyle = palette.focus
  context.lineWidth = 3
  strokeArc(context, x, y, radiusOf(count) + 5, 0, TURN)
}

/**
 * Draws what is only possible: a pale circle with a dashed edge and its number, however many kinds
 * it counts.
 */
export function drawGhost(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  count: number,
  { ink, paper }: Pick<Palette, 'ink' | 'paper'>,
) {
  const number = shortCount(roundedCount(count))
  context.beginPath()
  context.arc(x, y, radiusOf(count), 0, TURN)
  context.globalAlpha = 0.6
  context.fillStyle = paper
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.setLineDash([3, 3])
  context.stroke()
  context.setLineDash([])
  context.fillStyle = ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.font = FONTS[number.length >= 4 ? 1 : 0]
  context.fillText(number, x, y + 0.5)
}

/** Erases glyphs from the canvas, and nothing that stands beside them. */
export function eraseGlyphs(
  context: CanvasRenderingContext2D,
  seen: readonly VisibleGlyph[],
  { count }: GlyphLooks,
) {
  context.globalCompositeOperation = 'destination-out'
  for (let i = 0; i < seen.length; i++) {
    context.beginPath()
    context.arc(seen[i]!.x, seen[i]!.y, radiusOf(count[i]!) + BEYOND, 0, TURN)
    context.fill()
  }
  context.globalCompositeOperation = 'source-over'
}

function drawSingle(
  context: CanvasRenderingContext2D,
  stack: number,
  x: number,
  y: number,
  looks: readonly KindLook[],
  palette: Palette,
) {
  outline(context, looks[stack]?.shape ?? 'circle', x, y, 7)
  context.fillStyle = palette.kinds[stack] ?? palette.soft
  context.fill()
  context.strokeStyle = palette.paper
  context.lineWidth = 1.5
  context.stroke()
}
