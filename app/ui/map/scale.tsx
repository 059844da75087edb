'use client'
import { useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import { roundLength } from '#lib/model'
import { useWords } from '../words-context'
import styles from './map-controls.module.css'

/** The longest a scale is drawn, in pixels. */
const WIDTH = 100

/** The scale at the middle of the map, in the page's words: Leaflet's own speaks English alone. */
export function Scale() {
  const { say } = useWords()
  const [, setMoves] = useState(0)
  const map = useMapEvents({ move: () => setMoves((count) => count + 1) })
  const y = map.getSize().y / 2
  const across = map.distance(map.containerPointToLatLng([0, y]), map.containerPointToLatLng([WIDTH, y]))
  if (!(across > 0)) return null // a map that is not laid out yet
  const metres = roundLength(across)
  return <div className={styles.scale} data-scale style={{ width: Math.round((WIDTH * metres) / across) }}>{metres < 1000 ? say('unit.m', { m: metres }) : say('unit.km', { km: metres / 1000 })}</div>
}
