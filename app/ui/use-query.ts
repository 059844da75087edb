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

/** The page's state, which is the URL: what it may name is `known`; filter and view, what was wrong in it, and how to change it. */
export function useQuery(known: Known, initial: string) {
  const [state, setState] = useState(() => parseQuery(new URLSearchParams(initial), known))

  useEffect(function followBackAndForward() {
    const read = () => setState(parseQuery(new URLSearchParams(window.location.search), known))
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [known])

  const latest = useRef(state)
  useEffect(function keepLatest() {
    latest.current = state
  }, [state])

  const change = useCallback((next: Query) => {
    const was = latest.current
    latest.current = { ...next, ignored: was.ignored } // two changes in one event build on each other
    setState(latest.current)
    writeAddress(next, next.view.open !== was.view.open || JSON.stringify(next.view.ground) !== JSON.stringify(was.view.ground))
  }, [])
  const setFilter = useCallback((patch: Partial<Filter>) => change({ filter: { ...latest.current.filter, ...patch }, view: latest.current.view }), [change])
  const setView = useCallback((patch: Partial<View>) => change({ filter: latest.current.filter, view: { ...latest.current.view, ...patch } }), [change])
  const clearFilter = useCallback(() => change({ filter: {}, view: latest.current.view }), [change])
  const forgetIgnored = useCallback(() => setState((was) => ({ ...was, ignored: [] })), [])
  return { ...state, setFilter, setView, clearFilter, forgetIgnored }
}
