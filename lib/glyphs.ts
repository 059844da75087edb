/** What the dense map draws: places decluttered into glyphs that never cover each other. */
export { declutterer } from './glyphs/declutter'
export { ghostsBeside } from './glyphs/ghosts'
export type { Ghosts } from './glyphs/ghosts'
export { NO_GLYPH } from './glyphs/glyphs'
export type { Declutter, Glyphs, PixelBox } from './glyphs/glyphs'
