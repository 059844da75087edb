'use client'
import { DomEvent } from 'leaflet'
import { useWords } from '../../base/words/words-context'
import styles from './map-controls.module.css'
import { useZoom } from '../use-map-view'

/** Keeps clicks on the buttons from reaching the map. */
const keepFromMap = (box: HTMLElement | null) => void (box && DomEvent.disableClickPropagation(box))

/** The zoom buttons. At a limit a button stays in place and is marked as disabled. */
export function ZoomButtons() {
  const { say } = useWords()
  const { map, zoom } = useZoom()
  const button = (sign: string, name: string, by: 1 | -1, off: boolean) => (
    <button
      type="button"
      title={name}
      aria-label={name}
      aria-disabled={off || undefined}
      onClick={() => void (off || map.setZoom(zoom + by))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
  return (
    <div className={styles.zoom} ref={keepFromMap} data-zoom-buttons data-over-map>
      {button('+', say('map.zoomIn'), 1, zoom >= map.getMaxZoom())}
      {button('−', say('map.zoomOut'), -1, zoom <= map.getMinZoom())}
    </div>
  )
}
