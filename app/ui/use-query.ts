'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AGREEMENTS, parseQuery, serialiseQuery } from '#lib/filter'
import type { Filter, Known, Query, View } from '#lib/filter'
import type { MapData } from '#lib/layers'

/** What the URL may name, from the data of the page. */
export function knownOf(data: MapData): Known {
  const values = {
    kind: new Set(data.layers.flatMap((layer) => layer.kind ?? [])),
    type: new Set(data.claims.map((claim) => claim.type)),
    outlet: new Set(data.documents.map((document) => document.outlet)),
    speaker: new Set(data.claims.map((claim) => claim.speaker)),
    party: new Set(data.parties.map((party) => party.id)),
    standing: new Set<string>(['stated', 'reported', 'alleged', 'unverified']),
    agreement: new Set<string>(AGREEMENTS),
  }
  const ids = new Set([...data.claims.map((claim) => claim.id), ...data.places.map((place) => place.id)])
  const sources = new Set(data.claims.flatMap((claim) => [claim.outlet, claim.speaker, claim.body, ...claim.via]))
  return { source: (id) => sources.has(id), facet: (facet, value) => values[facet].has(value), open: (id) => ids.has(id) }
}

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
