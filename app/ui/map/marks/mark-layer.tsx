'use client'
import type { ReactNode } from 'react'
import type { PlaceGroup } from '#lib/views'
import { PlaceLabels } from '../labels/place-labels'
import { useVisibleArea } from '../use-map-view'
import { MarkLines } from './mark-lines'
import type { MarkStyle } from './mark-style'
import { PlaceMarks } from './place-marks'
import { useMarkLayout } from './use-mark-layout'
import type { PlacedMark } from './use-mark-layout'
import type { VisibleArea } from '../labels/keep-in-frame'

/**
 * Marks, the lines to their places, and names, laid out together so that none covers another.
 * `markStyle` must stay the same object while the mode is shown. `children` are drawn of the marks and
 * of what is visible.
 */
export function MarkLayer<G extends PlaceGroup>({
  groups,
  names,
  markStyle,
  children,
}: {
  groups: readonly G[]
  names: boolean
  markStyle: MarkStyle<G>
  children?: (marks: readonly PlacedMark<G>[], sight: VisibleArea) => ReactNode
}) {
  const sight = useVisibleArea()
  const marks = useMarkLayout(groups, markStyle, { names, sight })
  return (
    <>
      <MarkLines marks={marks} />
      {names && <PlaceLabels marks={marks} captionOf={markStyle.captionOf} sight={sight} />}
      <PlaceMarks marks={marks} Glyph={markStyle.Glyph} />
      {children?.(marks, sight)}
    </>
  )
}
