'use client'
import { useRef } from 'react'
import type { PointerEvent, RefObject } from 'react'
import { nearestHeight } from './nearest-height'
import type { SheetHeight } from './use-sheet'

/** Pixels of a movement that is still a tap. */
const TAP = 6

type Drag = {
  /** Where the pointer was at first, and the height of the sheet below its handle, in pixels. */
  from: number
  open: number
  /** The largest height below the handle, in pixels. */
  most: number
  /** The last place of the pointer and its speed, in pixels per millisecond, up being positive. */
  last: number
  time: number
  speed: number
  moved: boolean
}

/**
 * Lets the handle of the sheet be dragged by any pointer. While it is, the page has `data-dragging`
 * and the height in `--sheet`, so that nothing is rendered; on release the sheet goes to the nearest
 * of its heights. A tap goes to the next height, and from the highest back to the lowest.
 */
export function useDragging(
  box: RefObject<HTMLElement | null>,
  {
    heights,
    height,
    setHeight,
  }: {
    heights: readonly SheetHeight[]
    height: SheetHeight
    setHeight: (height: SheetHeight) => void
  },
) {
  const drag = useRef<Drag>(undefined)
  const page = () => box.current!.parentElement!
  const end = () => {
    drag.current = undefined
    page().removeAttribute('data-dragging')
    page().style.removeProperty('--sheet')
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || (event.target as Element).closest('button')) return
      const handle = event.currentTarget.getBoundingClientRect()
      const [top, bottom] = [
        page().querySelector('header')!.getBoundingClientRect().bottom,
        page().querySelector(':scope > nav')!.getBoundingClientRect().top,
      ]
      event.currentTarget.setPointerCapture(event.pointerId)
      drag.current = {
        from: event.clientY,
        open: bottom - handle.bottom,
        most: bottom - top - handle.height,
        last: event.clientY,
        time: event.timeStamp,
        speed: 0,
        moved: false,
      }
    },
    onPointerMove({ clientY, timeStamp }: PointerEvent<HTMLElement>) {
      const now = drag.current
      if (!now) return
      now.moved ||= Math.abs(clientY - now.from) > TAP
      if (!now.moved) return
      now.speed = (now.last - clientY) / Math.max(1, timeStamp - now.time)
      now.last = clientY
      now.time = timeStamp
      const open = Math.min(now.most, Math.max(0, now.open + now.from - clientY))
      page().style.setProperty('--sheet', `${open}px`)
      page().setAttribute('data-dragging', '')
    },
    onPointerUp({ clientY }: PointerEvent<HTMLElement>) {
      const now = drag.current
      if (!now) return
      end()
      const { from, open, most, speed, moved } = now
      setHeight(
        moved
          ? nearestHeight((open + from - clientY) / most, speed, heights)
          : heights[(heights.indexOf(height) + 1) % heights.length]!,
      )
    },
    onPointerCancel: end,
  }
}
