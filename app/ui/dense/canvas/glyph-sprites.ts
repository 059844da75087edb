import type { Glyphs } from '#lib/glyphs'
import { drawGlyphs } from './draw-glyph'
import type { KindLook, Palette, VisibleGlyph } from './draw-glyph'
import { glyphLooks } from './glyph-looks'

/**
 * The side of a sprite in pixels, for the largest glyph with its outer arc, and the number of
 * sprites in a row.
 */
const SIDE = 44
const ACROSS = 32

/**
 * Draws each glyph once on a sheet and copies it from there, so that a frame of a dragged map costs
 * one copy per glyph instead of arcs and text. Other glyphs, colours or pixel ratios clear the
 * sheet. Copies are placed on whole pixels, which keeps them sharp.
 */
export function glyphSprites(
  kinds: readonly KindLook[],
): (
  context: CanvasRenderingContext2D,
  glyphs: Glyphs,
  seen: readonly VisibleGlyph[],
  palette: Palette,
  ratio: number,
) => void {
  const sheet = document.createElement('canvas')
  const ink = sheet.getContext('2d')!
  let of: { glyphs: Glyphs; palette: Palette; ratio: number } | undefined
  let slots = new Int32Array(0)
  let used = 0

  function empty(glyphs: Glyphs, palette: Palette, ratio: number, room: number) {
    const rows = 2 ** Math.ceil(Math.log2(Math.max(4, room / ACROSS)))
    of = { glyphs, palette, ratio }
    slots = new Int32Array(glyphs.length).fill(-1)
    used = 0
    const [width, height] = [Math.ceil(SIDE * ratio) * ACROSS, Math.ceil(SIDE * ratio) * rows]
    ink.setTransform(1, 0, 0, 1, 0, 0)
    if (sheet.width === width && sheet.height >= height)
      return ink.clearRect(0, 0, width, sheet.height)
    sheet.width = width
    sheet.height = height
  }

  return (context, glyphs, seen, palette, ratio) => {
    const side = Math.ceil(SIDE * ratio)
    if (of?.glyphs !== glyphs || of.palette !== palette || of.ratio !== ratio)
      empty(glyphs, palette, ratio, seen.length)
    const missing = seen.reduce((sum, { glyph }) => sum + Number(slots[glyph]! < 0), 0)
    if ((used + missing) * side * side > sheet.width * sheet.height)
      empty(glyphs, palette, ratio, Math.max(seen.length, (used + missing) * 2))
    const corner = (slot: number): [number, number] => [
      (slot % ACROSS) * side,
      Math.floor(slot / ACROSS) * side,
    ]
    // All missing sprites are drawn before any is copied: browsers copy a whole sheet when it is
    // drawn on after it was read.
    for (const { glyph } of seen) {
      if (slots[glyph]! >= 0) continue
      slots[glyph] = used++
      const [x, y] = corner(slots[glyph]!)
      ink.setTransform(ratio, 0, 0, ratio, x, y)
      const one = [{ glyph, x: SIDE / 2, y: SIDE / 2 }]
      drawGlyphs(ink, one, glyphLooks(glyphs, one), kinds, palette)
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    for (const { glyph, x, y } of seen) {
      const [left, top] = corner(slots[glyph]!)
      context.drawImage(
        sheet,
        left,
        top,
        side,
        side,
        Math.round((x - SIDE / 2) * ratio),
        Math.round((y - SIDE / 2) * ratio),
        side,
        side,
      )
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
  }
}
