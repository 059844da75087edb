'use client'
import { useEffect, useState } from 'react'
import { DomEvent } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import { countryInset } from '#lib/views'
import type { CountryInset } from '#lib/views'
import { useServices } from '../../base/services'
import { useWords } from '../../base/words/words-context'
import styles from './map-inset.module.css'

/** The largest side of the inset, and the least of the frame that shows the view, in pixels. */
const [MOST, LEAST] = [92, 8]
/** A map narrower than this has no room for an inset, in pixels. */
const ROOM = 560
/** A view that is this share of the country or more needs no inset. */
const ALL = 0.8

const keepFromMap = (box: HTMLElement | null) => void (box && DomEvent.disableClickPropagation(box))

/** The view in the inset, at least as large as can be seen. */
function frameOf(inset: CountryInset, map: ReturnType<typeof useMap>) {
  const bounds = map.getBounds()
  const [left, top] = inset.at(bounds.getWest(), bounds.getNorth())
  const [right, bottom] = inset.at(bounds.getEast(), bounds.getSouth())
  const [width, height] = [Math.max(right - left, LEAST), Math.max(bottom - top, LEAST)]
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

/**
 * Where in the country the view is: the outline of the country from the offline basemap, and the
 * view as a frame in it. It folds away, and is not there where the view shows most of the country.
 */
export function MapInset() {
  const map = useMap()
  const services = useServices()
  const { say } = useWords()
  const [inset, setInset] = useState<CountryInset>()
  const [, moved] = useState(0)
  useMapEvents({
    moveend: () => moved((times) => times + 1),
    resize: () => moved((times) => times + 1),
  })
  useEffect(
    function readBasemap() {
      const stop = new AbortController()
      services
        .basemap(stop.signal)
        .then((basemap) => setInset(() => countryInset(basemap, MOST)))
        .catch(() => undefined) // without it the map is as it was
      return () => stop.abort()
    },
    [services],
  )
  if (!inset || map.getSize().x < ROOM) return null
  const { width, height, path } = inset
  const frame = frameOf(inset, map)
  if (frame.width >= ALL * width || frame.height >= ALL * height) return null
  return (
    <details ref={keepFromMap} className={styles.inset} data-inset data-over-map open>
      <summary>{say('inset.title')}</summary>
      <svg width={width} height={height} role="img" aria-label={say('inset.label')}>
        <path d={path} fillRule="evenodd" />
        <rect {...frame} />
      </svg>
    </details>
  )
}
