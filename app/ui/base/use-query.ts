'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { parseQuery, serialiseQuery, stepOf, withoutIdleRule } from '#lib/filter'
import type { Filter, Known, Query, View } from '#lib/filter'

/**
 * Runs an action once the next frame is painted, so that no reader waits for it. A hidden page
 * paints no frames and runs it soon.
 */
function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act)
  else requestAnimationFrame(() => setTimeout(act))
}

/**
 * Writes the address bar. A `step` adds an entry to the history, which "back" undoes; otherwise the
 * current entry is replaced.
 */
function writeAddress(query: Query, step: boolean) {
  const text = serialiseQuery(query)
  const url = text ? `?${text}` : window.location.pathname
  if (step) window.history.pushState(null, '', url)
  else window.history.replaceState(null, '', url)
}

/**
 * How long, in milliseconds, a handle, a player or typing must rest before what it does next is a
 * step of its own. It is longer than a player takes for a stop.
 */
const RESTS = 1500

/** A run of changes that "back" undoes in one step: the field that moves, and when it last did. */
type Run = { step?: string; at: number; held: boolean }

type Options = {
  /**
   * Leaves the address as it is. A framed page has no address bar, and its history is that of the
   * framing page.
   */
  quiet?: boolean
  /** Called with each change before it is drawn. */
  onChange?: (query: Query) => void
}

/**
 * The state of the page, which is its URL: filter, view, ignored parameters, and functions that
 * change them. `known` says which values the URL may name.
 */
export function useQuery(known: Known, initial: string, { quiet = false, onChange }: Options = {}) {
  const [state, setState] = useState(() => parseQuery(new URLSearchParams(initial), known))

  // Each change is written here at once: taken from what was drawn, it could be older than the last.
  const latest = useRef(state)

  // The address is written after the change is painted, once for all moves until then: browsers
  // take their time for it, and some refuse it when it is called too often.
  const unwritten = useRef<{ query: Query; step: boolean }>(undefined)
  const write = useCallback(() => {
    if (unwritten.current) writeAddress(unwritten.current.query, unwritten.current.step)
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

  const run = useRef<Run>({ at: 0, held: false })
  useEffect(function watchHandles() {
    const press = () => (run.current = { at: 0, held: true })
    const release = () => (run.current.held = false)
    const ends = ['pointerup', 'pointercancel']
    window.addEventListener('pointerdown', press, true)
    for (const end of ends) window.addEventListener(end, release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      for (const end of ends) window.removeEventListener(end, release, true)
    }
  }, [])

  useEffect(
    function followBackAndForward() {
      const read = () => {
        unwritten.current = undefined
        run.current.step = undefined
        // set at once, because the map moves before the page is drawn and reports its move
        latest.current = parseQuery(new URLSearchParams(window.location.search), known)
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
      // a changed view is no longer the cited one
      const next = { filter, view: { ...view, version: undefined } }
      // two changes in one event build on each other
      latest.current = { ...next, ignored: was.ignored }
      onChange?.(next)
      setState(latest.current)
      if (quiet) return
      const step = stepOf(was, next)
      const { at, held, step: before } = run.current
      const isNew =
        step !== undefined &&
        (step === 'choice' || step !== before || !(held || performance.now() - at < RESTS))
      if (step) run.current = { step, at: performance.now(), held }
      if (isNew) write()
      if (!unwritten.current) afterPaint(write)
      unwritten.current = { query: next, step: isNew || (unwritten.current?.step ?? false) }
    },
    [quiet, onChange, write],
  )
  const setFilter = useCallback(
    (patch: Partial<Filter>) =>
      change({
        filter: withoutIdleRule({ ...latest.current.filter, ...patch }),
        view: latest.current.view,
      }),
    [change],
  )
  const setView = useCallback(
    (patch: Partial<View>) =>
      change({ filter: latest.current.filter, view: { ...latest.current.view, ...patch } }),
    [change],
  )
  const clearFilter = useCallback(() => change({ filter: {}, view: latest.current.view }), [change])
  const forgetIgnored = useCallback(() => {
    latest.current = { ...latest.current, ignored: [] }
    setState(latest.current)
  }, [])
  return { ...state, setQuery: change, setFilter, setView, clearFilter, forgetIgnored }
}
