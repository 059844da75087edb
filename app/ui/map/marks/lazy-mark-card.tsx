'use client'
import { lazy } from 'react'
import type { PlaceGroup } from '#lib/views'
import { LazyBoundary } from '../../base/lazy-boundary'

const MarkCard = lazy(() => import('./mark-card').then((module) => ({ default: module.MarkCard })))

/** A mark's card, whose script is loaded when the first card is opened. */
export function LazyMarkCard({ group }: { group: PlaceGroup }) {
  return (
    <LazyBoundary>
      <MarkCard group={group} />
    </LazyBoundary>
  )
}
