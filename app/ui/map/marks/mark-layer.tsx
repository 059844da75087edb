'use client'
import type { PlaceGroup } from '#lib/views'
import { PlaceLabels } from '../labels/place-labels'
import { PlaceMarks } from './place-marks'
import type { MarkStyle } from './mark-style'
import { useClusters } from './use-clusters'

/**
 * Marks and names, laid out together so that none covers another. `markStyle` must stay the same
 * object while the mode is shown.
 */
export function MarkLayer<G extends PlaceGroup>({
  groups,
  names,
  markStyle,
}: {
  groups: readonly G[]
  names: boolean
  markStyle: MarkStyle<G>
}) {
  const clusters = useClusters(groups, markStyle.sizeOf, markStyle.weightOf)
  return (
    <>
      {names && <PlaceLabels clusters={clusters} captionOf={markStyle.captionOf} />}
      <PlaceMarks clusters={clusters} Glyph={markStyle.Glyph} />
    </>
  )
}
