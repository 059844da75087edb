'use client'
import { useState } from 'react'
import type { Map } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import { roundLength } from '#lib/model'
import { useWords } from '../../base/words/words-context'
import styles from './map-controls.module.css'

/** The longest a scale is drawn, in pixels. */
const WIDTH = 100

/** Metres that so many pixels take at the middle of a map, to three digits: a move to the side leaves them as they are. */
function metresAcross(map: Map): number {
  const y = map.getSize().y / 2
  return Number(
    map
      .distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([WIDTH, y]))
      .toPrecision(3),
  )
}

/** The scale at the middle of the map, in the page's words: Leaflet's own speaks English alone. */
export function Scale() {
  const { say } = useWords()
  const map = useMap()
  const [across, setAcross] = useState(() => metresAcross(map))
  useMapEvents({ move: () => setAcross(metresAcross(map)) })
  if (!(across > 0)) return null // a map that is not laid out yet
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
