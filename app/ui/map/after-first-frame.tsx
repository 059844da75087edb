import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'

/** Whether what asks has been seen once, a frame after it came: for what may come a moment later, so that a slow phone is not held up by all at once. */
export function useAfterFirstFrame(): boolean {
  const [afterFirstFrame, setAfterFirstFrame] = useState(false)
  useEffect(function waitForAFrame() {
    const next = requestAnimationFrame(() => setAfterFirstFrame(true))
    return () => cancelAnimationFrame(next)
  }, [])
  return afterFirstFrame
}

/** What comes a frame after what stands around it. */
export function AfterFirstFrame({ children }: { children: ReactNode }) {
  return useAfterFirstFrame() && children
}
