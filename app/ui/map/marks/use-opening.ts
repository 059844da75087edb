'use client'
import { useEffect, useRef } from 'react'
import { usePage } from '../../base/page-context'

/** The view beside the map, which scrolls. */
const viewBeside = () => document.querySelector('#claims [data-view]')

/**
 * Opens the place of a mark in the view beside the map; a further click closes it. However it is
 * closed, the view then scrolls back to where it was, and the mark has the focus, unless the reader
 * has gone elsewhere.
 */
export function useOpening(): (place: string) => void {
  const { open, opened } = usePage()
  const before = useRef<{ place: string; scroll: number }>(undefined)

  useEffect(
    function restore() {
      if (opened !== undefined || !before.current) return
      const { place, scroll } = before.current
      before.current = undefined
      viewBeside()?.scrollTo({ top: scroll })
      const at = document.activeElement
      if (at === document.body || at?.closest('#claims'))
        document
          .querySelector<HTMLElement>(`[data-mark="${CSS.escape(place)}"]`)
          ?.focus({ preventScroll: true })
    },
    [opened],
  )

  return (place) => {
    if (place === opened) return open(undefined)
    before.current = { place, scroll: before.current?.scroll ?? viewBeside()?.scrollTop ?? 0 }
    open(place)
  }
}
