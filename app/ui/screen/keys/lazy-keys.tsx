import { lazy } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useInBrowser } from '../../base/use-in-browser'

/** Loaded once the page is there: nobody presses a key before. */
const Keys = lazy(() => import('./keys').then((module) => ({ default: module.Keys })))

/** The keys of the screen, in the browser only. */
export function LazyKeys() {
  const inBrowser = useInBrowser()
  return (
    inBrowser && (
      <LazyBoundary>
        <Keys />
      </LazyBoundary>
    )
  )
}
