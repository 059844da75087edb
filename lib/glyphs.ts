/** What the dense map draws: places gathered into glyphs that never cover each other. */
export { glyphGatherer } from './glyphs/glyph-gatherer'
export { NO_GLYPH } from './glyphs/glyphs'
export type { GlyphGatherer, Glyphs, PixelBox } from './glyphs/glyphs'
