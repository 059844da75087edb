'use client'
import { useMemo, useState } from 'react'
import { Pane, Polyline, useMapEvents } from 'react-leaflet'
import styles from './graticule.module.css'

/** The degrees between two lines, up to each zoom. */
const STEPS: readonly [zoom: number, degrees: number][] = [
  [3, 30],
  [5, 10],
  [7, 5],
  [9, 1],
  [22, 0.5],
]

/** Lines of latitude and longitude in view, for orientation where the basemap has no land. */
export function Graticule() {
  const [moves, setMoves] = useState(0)
  const map = useMapEvents({ moveend: () => setMoves((count) => count + 1) })
  const lines = useMemo(() => {
    if (moves < 0) return []
    const bounds = map.getBounds().pad(0.2)
    const step = STEPS.find(([zoom]) => map.getZoom() <= zoom)![1]
    const [south, north] = [Math.max(-80, bounds.getSouth()), Math.min(84, bounds.getNorth())]
    const [west, east] = [Math.max(-180, bounds.getWest()), Math.min(180, bounds.getEast())]
    const between = (low: number, high: number) =>
      Array.from(
        { length: Math.max(0, Math.floor(high / step) - Math.ceil(low / step) + 1) },
        (_, i) => (Math.ceil(low / step) + i) * step,
      )
    return [
      ...between(west, east).map((lon): [number, number][] => [
        [south, lon],
        [north, lon],
      ]),
      ...between(south, north).map((lat): [number, number][] => [
        [lat, west],
        [lat, east],
      ]),
    ]
  }, [map, moves])
  return (
    <Pane name="graticule" style={{ zIndex: 240, pointerEvents: 'none' }}>
      <Polyline
        key={moves}
        positions={lines}
        className={styles.line}
        weight={1}
        interactive={false}
      />
    </Pane>
  )
}
