'use client'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

/** So many claims are drawn at once; of more, the parts that begin within the first so many. */
const [WHOLE, FIRST] = [120, 40]
/** How far from sight rows are drawn, in pixels: more than a turn of a wheel. */
const NEAR = '1500px 0px'

/**
 * Which parts of a list are drawn at first, of so many claims each: all of a short list, the head of
 * a long one. A list of a few hundred claims costs a phone more than everything else on the page.
 */
export function drawnAtFirst(sizes: readonly number[]): boolean[] {
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let before = 0
  return sizes.map((size) => {
    const drawn = all <= WHOLE || before < FIRST
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
