'use client'
import { lazy, useEffect, useState } from 'react'
import { LazyBoundary } from '../lazy-boundary'

const TellTip = lazy(() => import('./tell-tip').then((module) => ({ default: module.TellTip })))

/** The words for what is pointed at, whose script is loaded when something first is. */
export function LazyTell() {
  const [wanted, setWanted] = useState(false)
  useEffect(function waitForReader() {
    const want = () => setWanted(true)
    const events = ['pointerover', 'focusin'] as const
    for (const event of events) addEventListener(event, want, { once: true })
    return () => events.forEach((event) => removeEventListener(event, want))
  }, [])
  return (
    wanted && (
      <LazyBoundary>
        <TellTip />
      </LazyBoundary>
    )
  )
}
