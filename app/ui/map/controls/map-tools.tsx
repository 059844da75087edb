'use client'
import { lazy, useState } from 'react'
import { DomEvent } from 'leaflet'
import { useMap } from 'react-leaflet'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useInBrowser } from '../../base/use-in-browser'
import { useWords } from '../../base/words/words-context'
import styles from './map-controls.module.css'

/** Fetched when its button is pointed at or has the focus. */
const fetchMeasure = () => import('./measure').then((module) => ({ default: module.Measure }))
const Measure = lazy(fetchMeasure)

/** Keeps clicks on the buttons from reaching the map. */
const keepFromMap = (box: HTMLElement | null) => void (box && DomEvent.disableClickPropagation(box))

/** Fills the screen with the page, or gives it back; a browser that refuses leaves all as it is. */
const toggleFullscreen = () =>
  void (
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen()
  ).catch(() => undefined)

/** Buttons under those of the zoom: to measure a distance, and to fill the screen. */
export function MapTools() {
  const { say } = useWords()
  const map = useMap()
  const inBrowser = useInBrowser()
  const [measuring, setMeasuring] = useState(false)
  return (
    <>
      <div className={styles.tools} ref={keepFromMap} data-zoom-buttons data-over-map>
        <button
          type="button"
          title={say('map.measure')}
          aria-label={say('map.measure')}
          aria-pressed={measuring}
          onPointerEnter={fetchMeasure}
          onFocus={fetchMeasure}
          onClick={() => {
            setMeasuring(!measuring)
            // the keys of the map and of the measure are the map's
            if (!measuring) map.getContainer().focus()
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M1 5h14v6H1zM4 5v3M7 5v2M10 5v3M13 5v2" />
          </svg>
        </button>
        {inBrowser && document.fullscreenEnabled && (
          <button
            type="button"
            title={say('map.fullscreen')}
            aria-label={say('map.fullscreen')}
            onClick={toggleFullscreen}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
            </svg>
          </button>
        )}
      </div>
      {measuring && (
        <LazyBoundary>
          <Measure onEnd={() => setMeasuring(false)} />
        </LazyBoundary>
      )}
    </>
  )
}
