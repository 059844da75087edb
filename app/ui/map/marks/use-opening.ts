'use client'
import { useCallback, useEffect, useRef } from 'react'
import { usePage } from '../../base/page-context'

/** What Escape closes by itself: dialogs, lists of suggestions, menus. */
const OWN = 'dialog, input, select, details[open], [role="listbox"]'

/** The view beside the map, which scrolls. */
const viewBeside = () => document.querySelector('#claims [data-view]')

/**
 * Opens the place of a mark in the view beside the map. Escape, or a further click, closes it again:
 * the view scrolls back to where it was, and the mark has the focus.
 */
export function useOpening(): (place: string) => void {
  const { open, opened } = usePage()
  const before = useRef<{ place: string; scroll: number }>(undefined)

  const close = useCallback(() => {
    const { place, scroll } = before.current ?? {}
    before.current = undefined
    open(undefined)
    if (place === undefined) return
    // the view has to be without what was opened before it has its length again
    requestAnimationFrame(() => {
      viewBeside()?.scrollTo({ top: scroll })
      document
        .querySelector<HTMLElement>(`[data-mark="${CSS.escape(place)}"]`)
        ?.focus({ preventScroll: true })
    })
  }, [open])

  useEffect(
    function closeOnEscape() {
      if (opened === undefined) return
      const onKey = (event: KeyboardEvent) => {
        const isOurs = !event.defaultPrevented && !(event.target as Element).closest?.(OWN)
        if (event.key === 'Escape' && isOurs) close()
      }
      window.addEventListener('keydown', onKey)
      return () => window.removeEventListener('keydown', onKey)
    },
    [opened, close],
  )

  return (place) => {
    if (place === opened) return close()
    before.current = { place, scroll: before.current?.scroll ?? viewBeside()?.scrollTop ?? 0 }
    open(place)
  }
}
