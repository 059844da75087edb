import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/**
 * Whether a frame has passed since the component was mounted. What can come a moment later waits
 * for it, so that a slow phone can draw the rest first.
 */
export function useAfterFirstFrame(): boolean {
  const [afterFirstFrame, setAfterFirstFrame] = useState(false)
  useEffect(function waitForAFrame() {
    const next = requestAnimationFrame(() => setAfterFirstFrame(true))
    return () => cancelAnimationFrame(next)
  }, [])
  return afterFirstFrame
}

/** Renders its children one frame after the elements around them. */
export function AfterFirstFrame({ children }: { children: ReactNode }) {
  return useAfterFirstFrame() && children
}
