'use client'
import { lazy } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useReaderThere } from '../../base/use-reader-there'

const MapInset = lazy(() => import('./map-inset').then((module) => ({ default: module.MapInset })))

/** The inset of the country, whose script is loaded once a reader is there. */
export function LazyInset() {
  return (
    useReaderThere() && (
      <LazyBoundary quiet>
        <MapInset />
      </LazyBoundary>
    )
  )
}
