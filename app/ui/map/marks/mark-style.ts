import type { ComponentType } from 'react'
import type { PlaceGroup } from '#lib/views'

/** How marks of a mode look: a button over one place or a cluster, which a click opens; and its size in pixels. */
export type MarkStyle<G extends PlaceGroup> = {
  Glyph: ComponentType<{ members: readonly G[]; onOpen: () => void }>
  sizeOf: (group: G) => [width: number, height: number]
  /** Lines to stand under the name of a mark's place where there is room. */
  captionOf?: (group: G) => readonly string[] | undefined
  /** Which mark a cluster gathers at; the number of claims where absent. */
  weightOf?: (group: G) => number
}
