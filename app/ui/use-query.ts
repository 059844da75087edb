'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { parseQuery, serialiseQuery } from '#lib/filter'
import type { Filter, Known, Query, View } from '#lib/filter'

/** Writes the address bar; opening something, or choosing its ground, makes a step that "back" undoes, everything else replaces. */
function writeAddress(query: Query, step: boolean) {
  const text = serialiseQuery(query)
  const url = text ? `?${text}` : window.location.pathname
  if (step) window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
}

/** The page's state, which is the URL: what it may name is `known`; filter and view, what was wrong in it, and how to change it. `quiet` leaves the address as it is: a framed page has no bar, and its steps would be the framing page's. */
export function useQuery(known: Known, initial: string, { quiet = false }: { quiet?: boolean } = {}) {
  const [state, setState] = useState(() => parseQuery(new URLSearchParams(initial), known))

  const latest = useRef(state)
  useEffect(function keepLatest() {
    latest.current = state
  }, [state])

  useEffect(function followBackAndForward() {
    const read = () => {
      latest.current = parseQuery(new URLSearchParams(window.location.search), known) // at once: the map goes there before the page has drawn it, and tells of its move
      setState(latest.current)
    }
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [known])

  const change = useCallback(({ filter, view }: Query) => {
    const was = latest.current
    const next = { filter, view: { ...view, version: undefined } } // a cited view that is changed is no longer the cited one
    latest.current = { ...next, ignored: was.ignored } // two changes in one event build on each other
    setState(latest.current)
    if (!quiet) writeAddress(next, next.view.open !== was.view.open || JSON.stringify(next.view.ground) !== JSON.stringify(was.view.ground))
  }, [quiet])
  const setFilter = useCallback((patch: Partial<Filter>) => change({ filter: { ...latest.current.filter, ...patch }, view: latest.current.view }), [change])
  const setView = useCallback((patch: Partial<View>) => change({ filter: latest.current.filter, view: { ...latest.current.view, ...patch } }), [change])
  const clearFilter = useCallback(() => change({ filter: {}, view: latest.current.view }), [change])
  const forgetIgnored = useCallback(() => setState((was) => ({ ...was, ignored: [] })), [])
  return { ...state, setFilter, setView, clearFilter, forgetIgnored }
}
