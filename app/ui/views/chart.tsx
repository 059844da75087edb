'use client'
import { useEffect, useRef, useState } from 'react'
import type { SVGProps } from 'react'
import { useWords } from '../base/words/words-context'

/**
 * The width that a chart is laid out for before it is measured: that of a wide panel, in CSS
 * pixels.
 */
const PANEL_WIDTH = 352

/**
 * The width of an element in whole CSS pixels, so that a chart's text keeps its size in any panel.
 */
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

type Props = Omit<SVGProps<SVGTextElement>, 'x' | 'y' | 'transform'> & { x: number; y: number }

/**
 * The transform that mirrors a chart where reading starts at the right, so that the earliest day
 * stands there.
 */
export function useMirror(width: number): string | undefined {
  return useWords().dir === 'rtl' ? `matrix(-1 0 0 1 ${width} 0)` : undefined
}

/** A text of a chart, which is mirrored back where the chart is mirrored. */
export function ChartText({ x, y, ...rest }: Props) {
  return useWords().dir === 'rtl' ? (
    <text transform={`translate(${x} ${y}) scale(-1 1)`} {...rest} />
  ) : (
    <text x={x} y={y} {...rest} />
  )
}
