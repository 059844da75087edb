'use client'
import { lazy } from 'react'
import { LazyBoundary } from '../lazy-boundary'
import { useReaderPoints } from '../use-reader-there'

const TellTip = lazy(() => import('./tell-tip').then((module) => ({ default: module.TellTip })))

/** The words for what is pointed at, whose script is loaded when something first is. */
export function LazyTell() {
  return (
    useReaderPoints() && (
      <LazyBoundary quiet>
        <TellTip />
      </LazyBoundary>
    )
  )
}
