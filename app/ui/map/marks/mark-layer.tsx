'use client'
import type { ComponentType } from 'react'
import type { PlaceGroup } from '#lib/views'
import { PlaceLabels } from '../labels/place-labels'
import { PlaceMarks } from './place-marks'
import { useClusters } from './use-clusters'

/** How marks of a mode look: a button over one place or a crowd, which a click opens; and its size in pixels. */
export type MarkStyle<G extends PlaceGroup> = {
  Glyph: ComponentType<{ members: readonly G[]; onOpen: () => void }>
  sizeOf: (group: G) => [width: number, height: number]
  /** Lines to stand under the name of a mark's place where there is room. */
  captionOf?: (group: G) => readonly string[] | undefined
  /** Which mark a crowd gathers at; the number of claims where absent. */
  weightOf?: (group: G) => number
}

/** Marks and names, laid out together so that none covers another. `look` must be one object for as long as the mode is shown. */
export function MarkLayer<G extends PlaceGroup>({
  groups,
  names,
  look,
}: {
  groups: readonly G[]
  names: boolean
  look: MarkStyle<G>
}) {
  const crowds = useClusters(groups, look.sizeOf, look.weightOf)
  return (
    <>
      {names && <PlaceLabels crowds={crowds} captionOf={look.captionOf} />}
      <PlaceMarks crowds={crowds} Glyph={look.Glyph} />
    </>
  )
}
