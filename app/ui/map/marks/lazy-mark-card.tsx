'use client'
import { lazy } from 'react'
import type { PlaceGroup } from '#lib/views'
import { LazyBoundary } from '../../base/lazy-boundary'

const MarkCard = lazy(() => import('./mark-card').then((module) => ({ default: module.MarkCard })))

/** A mark's card, whose scripts are fetched when the first one is opened. */
export function LazyMarkCard({ group }: { group: PlaceGroup }) {
  return (
    <LazyBoundary>
      <MarkCard group={group} />
    </LazyBoundary>
  )
}
