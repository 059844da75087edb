'use client'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { usePage } from './page-context'

/** How long what is loaded and laid out around an opened part may still move it, in milliseconds. */
const SETTLES = 1500
/** By what a reader takes hold of a list. */
const HOLDS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const

/**
 * Keeps the start of an element in view while the parts of its list get their sizes, which are
 * estimated until they come near, and until a reader scrolls. Returns what ends it.
 */
function keepStart(element: HTMLElement, list: HTMLElement): () => void {
  if (typeof ResizeObserver === 'undefined') return () => undefined
  let frame = 0
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => element.scrollIntoView({ block: 'start' }))
  })
  for (const part of list.children) sizes.observe(part)
  const end = () => {
    sizes.disconnect()
    cancelAnimationFrame(frame)
  }
  setTimeout(end, SETTLES)
  for (const sign of HOLDS) list.addEventListener(sign, end, { once: true, passive: true })
  return end
}

/**
 * Brings what a reader opened into view within `box`: the first element that `selectorOf` its id
 * finds. If it was opened by a mark of the map, it takes the focus; Escape gives it back.
 */
export function useOpenedInView(
  box: RefObject<HTMLElement | null>,
  selectorOf: (id: string) => string,
) {
  const { opened } = usePage()
  useEffect(
    function bringOpenedIntoView() {
      const target =
        opened && box.current?.querySelector<HTMLElement>(selectorOf(CSS.escape(opened)))
      if (!target) return
      const isRow = target.matches('li')
      target.scrollIntoView({ block: isRow ? 'nearest' : 'start' })
      if (document.activeElement?.matches('[data-mark]')) target.focus({ preventScroll: true })
      return isRow ? undefined : keepStart(target, box.current!)
    },
    [opened, box, selectorOf],
  )
}
