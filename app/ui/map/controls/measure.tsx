'use client'
import { useEffect, useState } from 'react'
import type { LatLng } from 'leaflet'
import { Polyline, useMap, useMapEvents } from 'react-leaflet'
import { useWords } from '../../base/words/words-context'
import styles from './map-controls.module.css'

/**
 * A line that is measured from click to click, along the surface of the Earth. By keyboard Enter
 * sets a point at the middle of the map, Backspace takes the last one away, and Escape ends it. A
 * sphere stands for the Earth, so that three digits are all a length deserves.
 */
export function Measure({ onEnd }: { onEnd: () => void }) {
  const { say } = useWords()
  const map = useMap()
  const [points, setPoints] = useState<readonly LatLng[]>([])
  useMapEvents({ click: ({ latlng }) => setPoints((was) => [...was, latlng]) })

  useEffect(
    function listenToKeys() {
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape') onEnd()
        else if (event.target !== map.getContainer()) return
        else if (event.key === 'Enter') setPoints((was) => [...was, map.getCenter()])
        else if (event.key === 'Backspace') setPoints((was) => was.slice(0, -1))
        else return
        event.stopPropagation()
        event.preventDefault()
      }
      const { style } = map.getContainer()
      style.cursor = 'crosshair'
      document.addEventListener('keydown', onKey, true)
      return () => {
        style.cursor = ''
        document.removeEventListener('keydown', onKey, true)
      }
    },
    [map, onEnd],
  )

  const metres = Number(
    points
      .slice(1)
      .reduce((sum, point, i) => sum + map.distance(points[i]!, point), 0)
      .toPrecision(3),
  )
  return (
    <>
      {points.length > 1 && (
        <Polyline
          positions={[...points]}
          interactive={false}
          pathOptions={{ color: 'var(--ink)', weight: 2, dashArray: '5 4' }}
        />
      )}
      <p className={styles.measured} role="status" data-measured data-over-map>
        {points.length < 2
          ? say(points.length === 0 ? 'map.measureFirst' : 'map.measureNext')
          : say('map.measured', {
              length:
                metres < 1000
                  ? say('unit.m', { m: metres })
                  : say('unit.km', { km: metres / 1000 }),
            })}
      </p>
    </>
  )
}
