'use client'
import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Rows drawn above and below the ones in sight, so that a step by keyboard or wheel finds them. */
const BEYOND = 6

/** The position of the one row that is taller than the others, and by how many pixels. */
export type TallRow = { position: number; by: number }

/** The top of a row, in pixels from the top of the list. */
export function rowTop(position: number, height: number, taller: TallRow | undefined): number {
  return position * height + (taller && position > taller.position ? taller.by : 0)
}

/**
 * The rows between `from` and `to` pixels of a list whose rows have one height, except for a tall
 * one.
 */
export function visibleRows(
  from: number,
  to: number,
  count: number,
  height: number,
  taller: TallRow | undefined,
): { first: number; end: number } {
  const at = (y: number) => {
    if (!taller || y < (taller.position + 1) * height) return Math.floor(y / height)
    return Math.max(taller.position, Math.floor((y - taller.by) / height))
  }
  return {
    first: Math.max(0, Math.min(count, at(from) - BEYOND)),
    end: Math.max(0, Math.min(count, at(to) + 1 + BEYOND)),
  }
}

/** The rows in sight of a scrolling box, kept up to date while it scrolls or changes size. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  taller: TallRow | undefined,
) {
  const [sight, setSight] = useState({ from: 0, to: 800 })
  useEffect(
    function watch() {
      const scrolled = box.current!
      const look = () => {
        if (!list.current) return
        const { top, bottom } = scrolled.getBoundingClientRect()
        const start = list.current.getBoundingClientRect().top
        const [from, to] = [Math.max(0, top - start), Math.max(0, bottom - start)]
        setSight((was) =>
          Math.abs(was.from - from) < height && Math.abs(was.to - to) < height ? was : { from, to },
        )
      }
      scrolled.addEventListener('scroll', look, { passive: true })
      const observer = new ResizeObserver(look) // it reports the first size as well
      observer.observe(scrolled)
      return () => {
        scrolled.removeEventListener('scroll', look)
        observer.disconnect()
      }
    },
    [box, list, height],
  )
  return visibleRows(sight.from, sight.to, count, height, taller)
}
