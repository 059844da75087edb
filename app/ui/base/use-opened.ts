'use client'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { usePage } from './page-context'

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
      target.scrollIntoView({ block: target.matches('li') ? 'nearest' : 'start' })
      if (document.activeElement?.matches('[data-mark]')) target.focus({ preventScroll: true })
    },
    [opened, box, selectorOf],
  )
}
