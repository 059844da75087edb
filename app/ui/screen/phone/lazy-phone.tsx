'use client'
import { lazy } from 'react'
import type { ComponentProps } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useWideScreen } from '../../base/use-media'

const Phone = lazy(() => import('./phone').then((module) => ({ default: module.Phone })))

/**
 * The handle of the sheet and the tabs, loaded on phones only. The page keeps their rows free, so
 * that nothing jumps when they come.
 */
export function LazyPhone(props: ComponentProps<typeof Phone>) {
  return (
    !useWideScreen() && (
      <LazyBoundary>
        <Phone {...props} />
      </LazyBoundary>
    )
  )
}
