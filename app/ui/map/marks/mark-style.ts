import type { ComponentType } from 'react'
import type { PlaceGroup } from '#lib/views'

/**
 * How a mode draws its marks: the component for a place or cluster, whose button calls `onOpen`,
 * and the size in pixels.
 */
export type MarkStyle<G extends PlaceGroup> = {
  Glyph: ComponentType<{ members: readonly G[]; onOpen: () => void }>
  sizeOf: (group: G) => [width: number, height: number]
  /** The caption's lines under the name of a place. */
  captionOf?: (group: G) => readonly string[] | undefined
  /**
   * The weight of a mark, which decides where a cluster stands; by default its number of claims.
   */
  weightOf?: (group: G) => number
}
