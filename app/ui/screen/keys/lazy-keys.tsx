import { lazy, useEffect, useState } from 'react'
import { LazyBoundary } from '../../base/lazy-boundary'

const Keys = lazy(() => import('./keys').then((module) => ({ default: module.Keys })))

/** Keys that were pressed before what answers them was there, and what ends their keeping. */
export type EarlyKeys = { pressed: KeyboardEvent[]; stop: () => void }

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
