'use client'
import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useReaderThere } from '../../base/use-reader-there'

const MapCorner = lazy(() =>
  import('./map-corner').then((module) => ({ default: module.MapCorner })),
)

/** The corner of the map, whose script is loaded when a reader first points or types. */
export function LazyCorner(props: ComponentProps<typeof MapCorner>) {
  return (
    useReaderThere() && (
      <LazyBoundary>
        <MapCorner {...props} />
      </LazyBoundary>
    )
  )
}
