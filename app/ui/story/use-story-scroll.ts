import { useEffect, useEffectEvent, useRef } from 'react'
import type { RefObject } from 'react'
import { prefersReducedMotion } from '../base/use-media'

/** How long, in milliseconds, the list must rest before the step in its middle is the one told. */
const RESTS = 150
/** What a reader moves a list with; every other scroll is not theirs. */
const BY_READER = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Keeps the list of steps and the step that is told together: a new step is scrolled into view, and
 * where the reader has scrolled, the step in the middle is told. Both count steps from 1.
 */
export function useStoryScroll(
  list: RefObject<HTMLOListElement | null>,
  at: number,
  go: (step: number) => void,
) {
  const drawn = useRef(false)
  const moved = useRef(false)
  const show = useEffectEvent((behavior: ScrollBehavior) => {
    moved.current = false
    const item = list.current?.children[at - 1]
    if (item instanceof HTMLElement) list.current!.scrollTo({ top: item.offsetTop, behavior })
  })
  const tell = useEffectEvent((step: number) => {
    if (step > 0 && step !== at) go(step)
  })
  useEffect(
    function followStep() {
      show(drawn.current && !prefersReducedMotion() ? 'smooth' : 'instant')
      drawn.current = true
    },
    [at],
  )
  useEffect(
    function followReader() {
      const box = list.current
      if (!box) return
      let timer: ReturnType<typeof setTimeout> | undefined
      const move = () => void (moved.current = true)
      const rest = () => {
        const onPaper = document.documentElement.dataset.printing !== undefined
        if (moved.current && !onPaper) tell(stepInMiddle(box))
      }
      const scroll = () => {
        clearTimeout(timer)
        timer = setTimeout(rest, RESTS)
      }
      const backFromPaper = () => show('instant')
      for (const way of BY_READER) box.addEventListener(way, move, { passive: true })
      box.addEventListener('scroll', scroll, { passive: true })
      window.addEventListener('afterprint', backFromPaper)
      return () => {
        clearTimeout(timer)
        for (const way of BY_READER) box.removeEventListener(way, move)
        box.removeEventListener('scroll', scroll)
        window.removeEventListener('afterprint', backFromPaper)
      }
    },
    [list],
  )
}

/** The step in the middle of what is seen of the list, counted from 1; 0 where there is none. */
function stepInMiddle(list: HTMLOListElement): number {
  const middle = list.scrollTop + list.clientHeight / 2
  const items = [...list.children] as HTMLElement[]
  return (
    items.findIndex(
      ({ offsetTop, offsetHeight }) => middle >= offsetTop && middle < offsetTop + offsetHeight,
    ) + 1
  )
}
