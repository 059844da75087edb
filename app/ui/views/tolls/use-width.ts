'use client'
import { useEffect, useRef, useState } from 'react'

/** The width a drawing is laid out for where it cannot be measured: a wide panel's, in CSS pixels. */
export const PANEL_WIDTH = 352

/** The width of an element in whole CSS pixels, so that a drawing's text keeps its size whatever the panel's width. */
export function useWidth<E extends Element>(fallback = PANEL_WIDTH) {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(fallback)
  useEffect(function followWidth() {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry!.contentRect.width)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
