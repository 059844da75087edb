import { lazy, useEffect, useState } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'

const Keys = lazy(() => import('./keys').then((module) => ({ default: module.Keys })))

/**
 * The keys of the screen, loaded once the reader does something; the first key is answered when they
 * are there.
 */
export function LazyKeys() {
  const [first, setFirst] = useState<Event>()
  useEffect(function waitForReader() {
    const wait = new AbortController()
    const start = (event: Event) => {
      wait.abort()
      setFirst(event)
    }
    for (const name of ['keydown', 'pointermove'])
      window.addEventListener(name, start, { signal: wait.signal })
    return () => wait.abort()
  }, [])
  return (
    first && (
      <LazyBoundary quiet>
        <Keys first={first} />
      </LazyBoundary>
    )
  )
}
