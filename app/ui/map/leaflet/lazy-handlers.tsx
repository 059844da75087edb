'use client'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { readerThere } from '../../base/use-reader-there'

/** What a reader may do to the map before it can answer. */
const EARLY = ['mousedown', 'wheel', 'keydown', 'dblclick'] as const

const load = () => import('./leaflet-handlers').then((module) => module.handle)

/** On a touch screen the first touch may be a drag, before which nothing tells that it comes. */
const hasTouch = () => navigator.maxTouchPoints > 0

/**
 * Lets the map be dragged and zoomed by mouse, touch and keyboard, once a reader is there. What they
 * do before its script has come is done then: a press that is still held begins a drag.
 */
export function LazyHandlers() {
  const map = useMap()
  useEffect(
    function handleLater() {
      if (map.dragging as unknown) return // made after the script came
      const container = map.getContainer()
      const stop = new AbortController()
      const { signal } = stop
      let early: Event[] = []
      const keep = (event: Event) => {
        if (event.type !== 'keydown' || event.target === container) early.push(event)
      }
      const release = () => (early = early.filter(({ type }) => type !== 'mousedown'))
      for (const type of EARLY)
        container.addEventListener(type, keep, { signal, capture: true, passive: true })
      window.addEventListener('mouseup', release, { signal, capture: true })
      container.tabIndex = 0
      const come = hasTouch() ? Promise.resolve() : readerThere()
      come
        .then(load)
        .then((handle) => {
          if (signal.aborted) return
          stop.abort()
          handle(map)
          if (document.activeElement === container) container.dispatchEvent(new FocusEvent('focus'))
          for (const event of early) event.target?.dispatchEvent(again(event))
        })
        .catch(() => undefined) // the buttons still zoom, and the lists move the map
      return () => stop.abort()
    },
    [map],
  )
  return null
}

/** The same event once more. */
const again = (event: Event): Event =>
  new (event.constructor as new (type: string, init: Event) => Event)(event.type, event)
