'use client'
import type { PlaceGroup } from '#lib/views'
import { PlaceLabels } from '../labels/place-labels'
import { PlaceMarks } from './place-marks'
import type { MarkStyle } from './mark-style'
import { useClusters } from './use-clusters'

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
