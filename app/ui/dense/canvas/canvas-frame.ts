import type { Glyphs } from '#lib/glyphs'
import type { Palette, VisibleGlyph } from './draw-glyph'
import { sameLooks, glyphLooks } from './glyph-looks'
import type { GlyphLooks } from './glyph-looks'

/** One drawn state of the canvas: which glyphs, where, in which view and in which colours. */
export type CanvasFrame = {
  view: string
  palette: Palette
  glyphs: Glyphs
  seen: readonly VisibleGlyph[]
  looks: () => GlyphLooks
}

/** Glyphs with their looks, as they are drawn or erased. */
export type DrawnGlyphs = { seen: readonly VisibleGlyph[]; looks: GlyphLooks }

/** Makes a frame. Its looks are computed when they are first needed. */
export function canvasFrame(of: Omit<CanvasFrame, 'looks'>): CanvasFrame {
  let looks: GlyphLooks | undefined
  return { ...of, looks: () => (looks ??= glyphLooks(of.glyphs, of.seen)) }
}

/**
 * If a larger share of the glyphs looks different, redrawing all of them is cheaper than erasing
 * each one.
 */
const MOST = 0.6

/**
 * What to erase (`off`) and what to draw (`on`) to turn frame `last` into `next`. `undefined` if
 * the whole canvas must be redrawn, because the view or the colours changed or most glyphs look
 * different.
 */
export function changesBetween(
  last: CanvasFrame | undefined,
  next: CanvasFrame,
): { off: DrawnGlyphs; on: DrawnGlyphs } | undefined {
  if (!last || last.view !== next.view || last.palette !== next.palette) return undefined
  const [before, after] = [last.looks(), next.looks()]
  const gone = new Map(last.seen.map(({ x, y }, i) => [at(x, y), i]))
  const on: number[] = []
  for (let i = 0; i < next.seen.length; i++) {
    const place = at(next.seen[i]!.x, next.seen[i]!.y)
    const was = gone.get(place)
    if (was !== undefined && sameLooks(before, was, after, i)) gone.delete(place)
    else on.push(i)
  }
  return on.length > MOST * next.seen.length
    ? undefined
    : { off: some(last.seen, before, [...gone.values()]), on: some(next.seen, after, on) }
}

/**
 * A point of the screen as one number, precise to a fraction of a pixel for screens that have them.
 */
const at = (x: number, y: number) => x * 2 ** 20 + y

function some(
  seen: readonly VisibleGlyph[],
  { stacks, count, against, several, ends }: GlyphLooks,
  wanted: readonly number[],
): DrawnGlyphs {
  return {
    seen: wanted.map((i) => seen[i]!),
    looks: {
      stacks,
      count: Uint32Array.from(wanted, (i) => count[i]!),
      against: Uint8Array.from(wanted, (i) => against[i]!),
      several: Uint8Array.from(wanted, (i) => several[i]!),
      ends: Uint8Array.from(
        { length: wanted.length * stacks },
        (_, j) => ends[wanted[Math.floor(j / stacks)]! * stacks + (j % stacks)]!,
      ),
    },
  }
}
