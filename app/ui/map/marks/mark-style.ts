import type { ComponentType } from 'react'
import type { PlaceGroup } from '#lib/views'
import type { Size } from './boxes'

/** What a mode's glyph is given: the places that the mark stands for, and how it is drawn. */
export type GlyphProps<G extends PlaceGroup> = {
  members: readonly G[]
  /** Whether it is drawn in the smallest of its sizes, for want of room. */
  small: boolean
  /** Called by its button. */
  onOpen: () => void
}

/** How a mode draws its marks, and their sizes in pixels. */
export type MarkStyle<G extends PlaceGroup> = {
  Glyph: ComponentType<GlyphProps<G>>
  /** The sizes of the mark of one place, from the usual one to the smallest. */
  sizesOf: (group: G) => readonly [Size, ...Size[]]
  /** The size of a mark that gathers places. */
  gatheredSize: (members: readonly G[]) => Size
  /** The caption's lines under the name of a place. */
  captionOf?: (group: G) => readonly string[] | undefined
  /**
   * The weight of a mark, which decides who stays on its place and who names a gathered mark; by
   * default its number of claims.
   */
  weightOf?: (group: G) => number
}

/** The widths of a letter and of a digit in a label, in pixels, and the height of a label. */
const [LETTER, DIGIT, HEIGHT] = [7, 8, 26]

/**
 * The size of a label on the map: a name, a count if it shows one, and `beside` pixels for what else
 * stands in it.
 */
export function labelSize(name: string, count: number | undefined, beside = 44): Size {
  const digits = count === undefined ? 0 : String(count).length
  return [Math.ceil(name.length * LETTER + digits * DIGIT + beside), HEIGHT]
}
