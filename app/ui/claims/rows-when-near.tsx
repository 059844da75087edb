'use client'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** How many claims are drawn at first. */
const FIRST = 120
/** How far from sight rows are drawn, in pixels: more than a turn of a wheel. */
const NEAR = '1500px 0px'

/**
 * Which parts of a list are drawn at first, of so many claims each: those at its head.
 * A list of a few hundred claims costs a phone more than everything else on the page.
 */
export function drawnAtFirst(sizes: readonly number[]): boolean[] {
  let before = 0
  return sizes.map((size) => {
    const drawn = before < FIRST
    before += size
    return drawn
  })
}

type Props = {
  /** Draws the rows whatever is in sight: at the head of the list, where opened, on paper. */
  now: boolean
  children: () => ReactNode
}

/**
 * Rows of a part of the list, which are drawn once the element that holds them comes near. That
 * element stands in the list before, as high as its style says, so that links lead to it and the
 * list is about as long as it will be.
 */
export function RowsWhenNear({ now, children }: Props) {
  const [near, setNear] = useState(now)
  const mark = useRef<HTMLSpanElement>(null)
  const drawn = near || now
  useEffect(
    function drawWhenNear() {
      const part = mark.current?.parentElement
      if (!part) return
      const sight = new IntersectionObserver(
        (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setNear(true),
        { root: part.closest('[data-view="claims"]'), rootMargin: NEAR },
      )
      sight.observe(part)
      return () => sight.disconnect()
    },
    [drawn],
  )
  return drawn ? children() : <span ref={mark} hidden />
}
