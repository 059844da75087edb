import type { ColumnPlace } from '#lib/columns'
import type { Glyphs, PixelBox } from '#lib/glyphs'
import { radiusOf } from './draw-glyph'
import type { VisibleGlyph } from './draw-glyph'
import { hasGround } from './draw-ground'

/** A glyph whose centre lies this many pixels outside the view may still reach into it. */
const REACHES = 24

const near = (
  { x, y }: Glyphs,
  glyph: number,
  { left, top, right, bottom }: PixelBox,
  room: number,
) =>
  x[glyph]! > left - room &&
  x[glyph]! < right + room &&
  y[glyph]! > top - room &&
  y[glyph]! < bottom + room

/** The glyphs of a view, the ones with most claims last, each on a whole device pixel. */
export function visibleGlyphs(glyphs: Glyphs, view: PixelBox, ratio: number): VisibleGlyph[] {
  const onPixel = (value: number) => Math.round(value * ratio) / ratio
  const seen: VisibleGlyph[] = []
  for (let glyph = glyphs.length - 1; glyph >= 0; glyph--) {
    if (near(glyphs, glyph, view, REACHES))
      seen.push({
        glyph,
        x: onPixel(glyphs.x[glyph]! - view.left),
        y: onPixel(glyphs.y[glyph]! - view.top),
      })
  }
  return seen
}

/** The places of a view that have a glyph of their own and whose ground is drawn. */
export function visibleGrounds(
  glyphs: Glyphs,
  view: PixelBox,
  places: readonly ColumnPlace[],
): { place: ColumnPlace; x: number; y: number }[] {
  const widest = Math.max(view.right - view.left, view.bottom - view.top) / 2
  const grounds: { place: ColumnPlace; x: number; y: number }[] = []
  for (let glyph = 0; glyph < glyphs.length; glyph++) {
    const place = places[glyphs.at[glyph]!]!
    if (
      glyphs.places[glyph] === 1 &&
      near(glyphs, glyph, view, widest) &&
      hasGround(place, glyphs.zoom, radiusOf(glyphs.count[glyph]!), widest)
    )
      grounds.push({ place, x: glyphs.x[glyph]! - view.left, y: glyphs.y[glyph]! - view.top })
  }
  return grounds
}
