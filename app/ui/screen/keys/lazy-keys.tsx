import { lazy, useEffect, useState } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'
import type { EarlyKeys } from './screen-key'

const Keys = lazy(() => import('./keys').then((module) => ({ default: module.Keys })))

/**
 * The keys of the screen, loaded once the reader does something; keys pressed until then are
 * answered when they are there.
 */
export function LazyKeys() {
  const [early, setEarly] = useState<EarlyKeys>()
  useEffect(function waitForReader() {
    const wait = new AbortController()
    const keys: EarlyKeys = { pressed: [], stop: () => wait.abort() }
    const start = (event: Event) => {
      if (event instanceof KeyboardEvent) keys.pressed.push(event)
      setEarly(keys)
    }
    for (const name of ['keydown', 'pointermove'])
      window.addEventListener(name, start, { signal: wait.signal })
    return keys.stop
  }, [])
  return (
    early && (
      <LazyBoundary quiet>
        <Keys early={early} />
      </LazyBoundary>
    )
  )
}
