'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { parseQuery, serialiseQuery } from '#lib/filter'
import type { Filter, Known, Query, View } from '#lib/filter'

/** Runs an action once the next frame is painted, so that no reader waits for it. A hidden page paints no frames and runs it soon. */
function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act)
  else requestAnimationFrame(() => setTimeout(act))
}

/** Writes the address bar; opening something, or choosing its ground, makes a step that "back" undoes, everything else replaces. */
function writeAddress(query: Query, step: boolean) {
  const text = serialiseQuery(query)
  const url = text ? `?${text}` : window.location.pathname
  if (step) window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
}

type Options = {
  /** Leaves the address as it is: a framed page has no bar, and its steps would be the framing page's. */
  quiet?: boolean
  /** Told of a change where it is made, before it is drawn. */
  onChange?: (query: Query) => void
}

/** The page's state, which is the URL: what it may name is `known`; filter and view, what was wrong in it, and how to change it. */
export function useQuery(known: Known, initial: string, { quiet = false, onChange }: Options = {}) {
  const [state, setState] = useState(() => parseQuery(new URLSearchParams(initial), known))

  const latest = useRef(state)
  useEffect(
    function keepLatest() {
      latest.current = state
    },
    [state],
  )

  // The address is written when the change is painted, once for all changes until then: browsers take their time for it, and some refuse it when it is written too often.
  const unwritten = useRef<Query>(undefined)
  const write = useCallback(() => {
    if (unwritten.current) writeAddress(unwritten.current, false)
    unwritten.current = undefined
  }, [])
  useEffect(
    function writeBeforeLeaving() {
      window.addEventListener('pagehide', write)
      return () => {
        window.removeEventListener('pagehide', write)
        unwritten.current = undefined
      }
    },
    [write],
  )

  useEffect(
    function followBackAndForward() {
      const read = () => {
        unwritten.current = undefined
        latest.current = parseQuery(new URLSearchParams(window.location.search), known) // at once: the map goes there before the page has drawn it, and tells of its move
        setState(latest.current)
      }
      window.addEventListener('popstate', read)
      return () => window.removeEventListener('popstate', read)
    },
    [known],
  )

  const change = useCallback(
    ({ filter, view }: Query) => {
      const was = latest.current
      const next = { filter, view: { ...view, version: undefined } } // a cited view that is changed is no longer the cited one
      latest.current = { ...next, ignored: was.ignored } // two changes in one event build on each other
      onChange?.(next)
      setState(latest.current)
      if (quiet) return
      if (
        next.view.open !== was.view.open ||
        JSON.stringify(next.view.ground) !== JSON.stringify(was.view.ground)
      ) {
        write()
        writeAddress(next, true)
      } else {
        if (!unwritten.current) afterPaint(write)
        unwritten.current = next
      }
    },
    [quiet, onChange, write],
  )
  const setFilter = useCallback(
    (patch: Partial<Filter>) =>
      change({ filter: { ...latest.current.filter, ...patch }, view: latest.current.view }),
    [change],
  )
  const setView = useCallback(
    (patch: Partial<View>) =>
      change({ filter: latest.current.filter, view: { ...latest.current.view, ...patch } }),
    [change],
  )
  const clearFilter = useCallback(() => change({ filter: {}, view: latest.current.view }), [change])
  const forgetIgnored = useCallback(() => setState((was) => ({ ...was, ignored: [] })), [])
  return { ...state, setFilter, setView, clearFilter, forgetIgnored }
}
