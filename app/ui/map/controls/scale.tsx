'use client'
import { useState } from 'react'
import type { Map } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import { roundLength } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import styles from './map-controls.module.css'

/** The largest width of the scale bar, in pixels. */
const WIDTH = 100

/**
 * The metres covered by the scale bar's width at the middle of the map. Three digits, so that a
 * sideways move does not change them.
 */
function metresAcross(map: Map): number {
  const y = map.getSize().y / 2
  return Number(
    map
      .distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([WIDTH, y]))
      .toPrecision(3),
  )
}

/**
 * The scale bar for the middle of the map, in the page's language. Leaflet's own is English only.
 */
export function Scale() {
  const { say } = useWords()
  const map = useMap()
  const [across, setAcross] = useState(() => metresAcross(map))
  useMapEvents({ move: () => setAcross(metresAcross(map)) })
  if (!(across > 0)) return null // the map has no layout yet
  const metres = roundLength(across)
  return (
    <div
      className={styles.scale}
      data-scale
      data-over-map
      style={{ width: Math.round((WIDTH * metres) / across) }}
    >
      {metres < 1000 ? say('unit.m', { m: metres }) : say('unit.km', { km: metres / 1000 })}
    </div>
  )
}
