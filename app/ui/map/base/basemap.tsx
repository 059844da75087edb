'use client'
import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { useServices } from '../../base/services'
import { useWords } from '../../base/words/words-context'

/**
 * The offline basemap: pale land and sea, relief, thin lines and quiet names. It asks nothing of
 * another origin. What draws it is loaded with the map, after the page.
 */
export function Basemap() {
  const services = useServices()
  const words = useWords()
  const map = useMap()
  useEffect(
    function drawOnce() {
      const stop = new AbortController()
      import('./offline/draw-offline')
        .then((module) => module.drawOffline)
        .then((drawOffline) => drawOffline({ map, services, words, signal: stop.signal }))
        .catch(() => undefined) // without it the marks still stand on an empty sea
      return () => stop.abort()
    },
    [map, services, words],
  )
  return null
}
