import type { Glyphs } from '#lib/glyphs'
import type { Palette, VisibleGlyph } from './draw-glyph'
import { sameLooks, glyphLooks } from './glyph-looks'
import type { GlyphLooks } from './glyph-looks'

/** What stands on the canvas: which glyphs, where, in which view and colours. */
export type CanvasFrame = {
  view: string
  palette: Palette
  glyphs: Glyphs
  seen: readonly VisibleGlyph[]
  looks: () => GlyphLooks
}

/** Some glyphs with their looks. */
export type Drawn = { seen: readonly VisibleGlyph[]; looks: GlyphLooks }

/** Makes what stands; its looks are made when they are first asked for. */
export function canvasFrame(of: Omit<CanvasFrame, 'looks'>): CanvasFrame {
  let looks: GlyphLooks | undefined
  return { ...of, looks: () => (looks ??= glyphLooks(of.glyphs, of.seen)) }
}

/** Beyond this share of glyphs that look otherwise all of them are drawn anew, which spares taking each off. */
const MOST = 0.6

/** What must be taken off and what drawn so that `next` stands where `last` stood; nothing where everything is to be drawn anew: another view or other colours, or most glyphs look otherwise. */
export function changesBetween(
  last: CanvasFrame | undefined,
  next: CanvasFrame,
): { off: Drawn; on: Drawn } | undefined {
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

/** A point of the screen as one number; to a fraction of a pixel, where the screen has such. */
const at = (x: number, y: number) => x * 2 ** 20 + y

function some(
  seen: readonly VisibleGlyph[],
  { stacks, count, against, several, ends }: GlyphLooks,
  wanted: readonly number[],
): Drawn {
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
